import { words } from '../../messages/words.tsx';

export const viewWords = words(
  { 'view.answer': '答复', 'view.grounds': '判定依据', views: '案件的两面', retired: '{name}（已不再办理）' },
  {
    'view.answer': 'Answer',
    'view.grounds': 'Grounds',
    views: 'Two sides of the case',
    retired: '{name} (not handled any more)',
  },
);
