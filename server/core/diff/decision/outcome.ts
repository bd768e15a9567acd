/** What was decided, and what was remarked on the way. */
import type { Decision } from '../../../../schemas/generated/types.ts';
import { HANDLING_NAMES, OUTCOME_NAMES, quoted } from '../../explain/names.ts';
import { sameJson } from '../same-json.ts';
import { comparedLists, type DecisionChange } from './change.ts';

export function outcomeChanges(before: Decision, after: Decision): DecisionChange[] {
  const changes: DecisionChange[] = [];
  if (before.outcome !== after.outcome) {
    changes.push({
      kind: 'outcome',
      say: ({ language }) => {
        const [was, is] = [OUTCOME_NAMES[before.outcome][language], OUTCOME_NAMES[after.outcome][language]];
        return language === 'zh'
          ? `结论由${quoted(was)}变为${quoted(is)}`
          : `The outcome changes from ${quoted(was)} to ${quoted(is)}`;
      },
    });
  }
  return [...changes, ...groundChanges(before, after), ...courseChanges(before, after)];
}

function groundChanges({ refusal: before }: Decision, { refusal: after }: Decision): DecisionChange[] {
  if (before?.rule === after?.rule) return [];
  return [
    {
      kind: 'ground',
      say: ({ language }) => {
        if (!after)
          return language === 'zh'
            ? `不再因${quoted(before?.reason ?? '')}而不予受理`
            : `No longer refused because of ${quoted(before?.reason ?? '')}`;
        if (!before)
          return language === 'zh'
            ? `不予受理,因为${quoted(after.reason)}`
            : `Refused because of ${quoted(after.reason)}`;
        return language === 'zh'
          ? `理由由${quoted(before.reason)}变为${quoted(after.reason)}`
          : `The ground changes from ${quoted(before.reason)} to ${quoted(after.reason)}`;
      },
    },
  ];
}

/** How it is handled: as which variant, on the spot or not. */
function courseChanges(before: Decision, after: Decision): DecisionChange[] {
  const changes: DecisionChange[] = [];
  if ((before.variant ?? null) !== (after.variant ?? null)) {
    changes.push({
      kind: 'variant',
      say: ({ language }) => {
        const name = ({ variant }: Decision): string =>
          variant == null ? (language === 'zh' ? '不分情形' : 'no variant') : quoted(variant);
        return language === 'zh'
          ? `办理情形由${name(before)}变为${name(after)}`
          : `The variant changes from ${name(before)} to ${name(after)}`;
      },
    });
  }
  if ((before.variant ?? null) === (after.variant ?? null) && before.convertedFrom !== after.convertedFrom)
    changes.push(conversionChange(after));
  const [was, is] = [before.handling, after.handling];
  if (was !== undefined && is !== undefined && was !== is) {
    changes.push({
      kind: 'handling',
      say: ({ language }) =>
        language === 'zh'
          ? `办件类型由${HANDLING_NAMES[was].zh}变为${HANDLING_NAMES[is].zh}`
          : `Handling changes from “${HANDLING_NAMES[was].en}” to “${HANDLING_NAMES[is].en}”`,
    });
  }
  return changes;
}

/** Decided as the same variant, which one of the two was not filed as. */
function conversionChange({ convertedFrom, variant }: Decision): DecisionChange {
  return {
    kind: 'variant',
    say: ({ language }) => {
      const [from, to] = [quoted(convertedFrom ?? ''), quoted(variant ?? '')];
      if (convertedFrom === undefined)
        return language === 'zh' ? '不再转换办理情形' : 'It is no longer handled as another variant';
      return language === 'zh' ? `由${from}转为${to}办理` : `It is handled as ${to} instead of ${from}`;
    },
  };
}

/** Warnings, what the review would find, what could not be decided. */
export function remarkChanges(before: Decision, after: Decision): DecisionChange[] {
  const warnings = comparedLists(before.warnings, after.warnings, ({ rule }) => rule);
  const review = comparedLists(before.review, after.review, ({ rule }) => rule);
  return [
    ...warnings.added.map(
      ({ message }): DecisionChange => ({
        kind: 'warning',
        say: ({ language }) =>
          language === 'zh' ? `多出提示:${message}` : `Another warning: ${quoted(message)}`,
      }),
    ),
    ...warnings.removed.map(
      ({ message }): DecisionChange => ({
        kind: 'warning',
        say: ({ language }) =>
          language === 'zh' ? `不再提示:${message}` : `No longer warned: ${quoted(message)}`,
      }),
    ),
    ...review.added.map(
      ({ reason }): DecisionChange => ({
        kind: 'review',
        say: ({ language }) =>
          language === 'zh' ? `部门审查会指出:${reason}` : `The review would find ${quoted(reason)}`,
      }),
    ),
    ...review.removed.map(
      ({ reason }): DecisionChange => ({
        kind: 'review',
        say: ({ language }) =>
          language === 'zh'
            ? `部门审查不再指出:${reason}`
            : `The review would no longer find ${quoted(reason)}`,
      }),
    ),
    ...undeterminedChanges(before, after),
  ];
}

/** Rules have no title of their own, so they are counted and not named. */
function undeterminedChanges(before: Decision, after: Decision): DecisionChange[] {
  const [was, is] = [before.undetermined ?? [], after.undetermined ?? []];
  if (sameJson(was, is)) return [];
  return [
    {
      kind: 'undetermined',
      say: ({ language }) =>
        language === 'zh'
          ? `因缺少内容而无法判定的规则由${was.length}条变为${is.length}条`
          : `Rules that cannot be decided for want of an entry: ${was.length} before, ${is.length} after`,
    },
  ];
}
