/** The parts of a document in which a law is cited, by their titles. */
import { words } from '../../messages/words.tsx';

export const citingParts = words(
  {
    basis: '设定依据',
    acceptance: '受理规则',
    routing: '路由',
    limit: '时限',
    fee: '收费',
    review: '审查细则',
    material: '材料',
    'material-check': '材料的核对规则',
    'not-demanded': '不得索要',
    correction: '补正',
    retirement: '终止',
    procedure: '程序',
  },
  {
    basis: 'Basis',
    acceptance: 'Acceptance',
    routing: 'Route',
    limit: 'Limit',
    fee: 'Fee',
    review: 'Review',
    material: 'Material',
    'material-check': 'Check of a material',
    'not-demanded': 'Not to be demanded',
    correction: 'Corrections',
    retirement: 'End of the item',
    procedure: 'Procedure',
  },
);
