import { zhAnswer } from './zh-answer.ts';
import { zhScreens } from './zh-screens.ts';

/** 界面上的每一句话。规则、指南、结论里的文字是数据,不在这里。 */
export const zh = { ...zhScreens, ...zhAnswer };
