import { words } from '../../messages/words.tsx';

export const viewWords = words(
  {
    'view.answer': '答复',
    'view.grounds': '判定依据',
    views: '案件的两面',
    retired: '{name}（已不再办理）',
    again: '补正后重新收件',
    'again.text': '带入这一件填过的内容和交过的材料，证件号码和电话要重新填写',
    'again.replace': '换成这一件的内容吗？',
    'again.replace.text': '这个事项还有一份没有填完的申请，换了以后不再保留。',
    'again.replace.ok': '换成这一件的',
    'again.replace.cancel': '不换',
  },
  {
    'view.answer': 'Answer',
    'view.grounds': 'Grounds',
    views: 'Two sides of the case',
    retired: '{name} (not handled any more)',
    again: 'Receive again, put right',
    'again.text': 'Takes over what was entered and handed in; numbers of persons are entered anew',
    'again.replace': 'Put this application in its place?',
    'again.replace.text': 'An application for this item is half entered in this window and would be lost.',
    'again.replace.ok': 'Put it in its place',
    'again.replace.cancel': 'Keep the other',
  },
);
