import { words } from '../../messages/words.tsx';

export const exportWords = words(
  {
    export: '导出',
    csv: '表格（CSV，可用 WPS、Excel 打开）',
    json: '数据（JSON，供其他系统读取）',
    underway: '正在导出，已取 {n} 条……',
    cancel: '取消导出',
    done: '已导出 {n} 条：{file}',
    none: '没有可导出的内容。',
    capped: '一个文件最多 {n} 条，后面的没有导出。请用筛选分几次导出。',
    failed: '取到第 {n} 条时中断了：{why}',
    goOn: '从中断处继续',
    drop: '放弃',
  },
  {
    export: 'Export',
    csv: 'Spreadsheet (CSV)',
    json: 'Data (JSON, for other systems)',
    underway: 'Exporting, {n} rows so far…',
    cancel: 'Cancel export',
    done: 'Exported {n} rows: {file}',
    none: 'There is nothing to export.',
    capped: 'A file takes {n} rows at most; the rest is left out. Narrow the list and export in parts.',
    failed: 'Broke off after {n} rows: {why}',
    goOn: 'Go on from there',
    drop: 'Drop it',
  },
);
