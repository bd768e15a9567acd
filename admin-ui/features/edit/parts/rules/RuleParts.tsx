/** The five sections of an item that are made of rules: one screen, shown for each. */
import { RulesPart } from './RulesPart.tsx';

export const AcceptancePart = () => <RulesPart section="acceptance" />;
export const RoutingPart = () => <RulesPart section="routing" />;
export const LimitsPart = () => <RulesPart section="limits" />;
export const FeesPart = () => <RulesPart section="fees" />;
export const ReviewPart = () => <RulesPart section="review" />;
