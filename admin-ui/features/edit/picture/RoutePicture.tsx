/**
 * The route of an item as a picture and, for who does not see it, as a list of sentences: both drawn from the same entries.
 * Where things stand is worked out in route-layout.ts; here they are only drawn. It changes nothing: a department leads to its rule.
 */
import '@xyflow/react/dist/style.css';
import { BellOutlined, StarFilled } from '@ant-design/icons';
import {
  BaseEdge,
  type Edge,
  type EdgeProps,
  getSmoothStepPath,
  Handle,
  MarkerType,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
} from '@xyflow/react';
import { useCallback, useMemo, useState } from 'react';
import { useWords } from '../../../messages/words.tsx';
import { useItemEditing } from '../editing/editing.ts';
import { routeWords } from './picture-words.ts';
import css from './RoutePicture.module.css';
import { RouteSentences } from './RouteSentences.tsx';
import { routeEntries } from './route-entries.ts';
import { GAP, type RouteBox, type RouteEdge, routeLayout } from './route-layout.ts';

/** Smaller than this a text is not read any more: the picture is then wider than its frame and scrolls. */
const SMALLEST = 0.78;

type BoxNode = Node<{ box: RouteBox; onPick: (rule: string) => void }, 'box'>;

export function RoutePicture({ onPick }: { onPick(ruleName: string): void }) {
  const { t, language } = useWords(routeWords);
  const { document, vocabulary, departments } = useItemEditing();
  const [width, setWidth] = useState(0);
  const measure = useCallback((frame: HTMLElement | null) => {
    if (!frame) return undefined;
    const observer = new ResizeObserver(() => setWidth(frame.clientWidth));
    observer.observe(frame);
    return () => observer.disconnect();
  }, []);
  const entries = useMemo(
    () => routeEntries(document, { vocabulary, conditions: document.conditions, departments }, language),
    [document, vocabulary, departments, language],
  );
  const layout = useMemo(() => routeLayout(entries), [entries]);
  const nodes = useMemo(() => layout.boxes.map((box) => nodeOf(box, onPick)), [layout, onPick]);
  const edges = useMemo(() => layout.edges.map(edgeOf), [layout]);
  if (entries.length === 0) return <p className={css.hint}>{t('route.empty')}</p>;
  const zoom = Math.max(SMALLEST, Math.min(1, (width - 4) / layout.width));
  const size = { width: Math.ceil(layout.width * zoom) + 4, height: Math.ceil(layout.height * zoom) + 12 };
  return (
    <figure className={css.picture} aria-label={t('route.title')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <div className={css.frame} ref={measure} tabIndex={0}>
        {width > 0 ? (
          <div style={size}>
            <ReactFlow
              nodes={nodes}
              edges={edges}
              nodeTypes={NODE_TYPES}
              edgeTypes={EDGE_TYPES}
              viewport={{ x: 1, y: 4, zoom }}
              minZoom={0.1}
              nodesDraggable={false}
              nodesConnectable={false}
              nodesFocusable={false}
              edgesFocusable={false}
              elementsSelectable={false}
              panOnDrag={false}
              zoomOnScroll={false}
              zoomOnPinch={false}
              zoomOnDoubleClick={false}
              preventScrolling={false}
              proOptions={{ hideAttribution: true }}
            />
          </div>
        ) : null}
      </div>
      <figcaption className={css.hint}>{t('route.how')}</figcaption>
      <RouteSentences entries={entries} />
    </figure>
  );
}

function nodeOf(box: RouteBox, onPick: (rule: string) => void): BoxNode {
  const { id, x, y, width, height } = box;
  return { id, type: 'box', position: { x, y }, width, height, data: { box, onPick } };
}

function edgeOf({ id, from, to, kind }: RouteEdge): Edge {
  const isDown = kind !== 'forward';
  return {
    id,
    source: from,
    target: to,
    sourceHandle: isDown ? 'bottom' : 'right',
    targetHandle: isDown ? 'top' : 'left',
    type: 'route',
    focusable: false,
    style: { stroke: '#5b6877', strokeWidth: 1.5, ...(kind === 'told' ? { strokeDasharray: '5 4' } : {}) },
    markerEnd: { type: MarkerType.ArrowClosed, color: '#5b6877', width: 16, height: 16 },
  };
}

function Handles() {
  return (
    <>
      <Handle type="target" id="left" position={Position.Left} className={css.handle} isConnectable={false} />
      <Handle type="target" id="top" position={Position.Top} className={css.handle} isConnectable={false} />
      <Handle
        type="source"
        id="right"
        position={Position.Right}
        className={css.handle}
        isConnectable={false}
      />
      <Handle
        type="source"
        id="bottom"
        position={Position.Bottom}
        className={css.handle}
        isConnectable={false}
      />
    </>
  );
}

function RouteBoxNode({ data: { box, onPick } }: NodeProps<BoxNode>) {
  return (
    <div className={css.node}>
      <Handles />
      <BoxContent box={box} onPick={onPick} />
    </div>
  );
}

/** Through the middle of the gap in front of its target, like every other arrow there. */
function RouteArrow({ sourceX, sourceY, targetX, targetY, style, markerEnd, ...ends }: EdgeProps) {
  const { sourcePosition, targetPosition } = ends;
  const isAcross = targetPosition === Position.Left;
  const [path] = getSmoothStepPath({
    ...{ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, borderRadius: 6 },
    ...(isAcross ? { centerX: targetX - GAP / 2 } : {}),
  });
  return (
    <BaseEdge path={path} {...(style ? { style } : {})} {...(markerEnd === undefined ? {} : { markerEnd })} />
  );
}

const EDGE_TYPES = { route: RouteArrow };

const NODE_TYPES = { box: RouteBoxNode };

function BoxContent({ box, onPick }: { box: RouteBox; onPick: (rule: string) => void }) {
  const { t } = useWords(routeWords);
  switch (box.kind) {
    case 'begin':
    case 'end':
    case 'told':
      return <span className={css.terminal}>{t(`route.${box.kind}`)}</span>;
    case 'stage':
      return (
        <span className={css.stage}>
          <strong>{t('route.stage', { n: box.stage })}</strong>
          {box.isParallel ? t('route.parallel') : ''}
        </span>
      );
    case 'when':
      return <span className={css.when}>{box.entry.when}</span>;
    case 'department': {
      const { rule, name, role, task, limit, isLeading, stage } = box.entry;
      return (
        <button
          type="button"
          className={`nopan nodrag ${css.department}`}
          data-leading={isLeading}
          data-told={stage === undefined}
          aria-label={t('route.open', { name, role })}
          onClick={() => onPick(rule)}
        >
          <span className={css.role}>
            {isLeading ? <StarFilled aria-hidden="true" /> : null}
            {stage === undefined ? <BellOutlined aria-hidden="true" /> : null}
            {role}
          </span>
          <strong>{name}</strong>
          {task === '' ? null : <span>{task}</span>}
          {limit === '' ? null : <span className={css.limit}>{limit}</span>}
        </button>
      );
    }
  }
}
