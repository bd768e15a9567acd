import { Theme as antdTheme } from '@rjsf/antd';
import { withTheme } from '@rjsf/core';
import { templates, widgets } from './theme.ts';

/** rjsf in our look. */
export const ThemedForm = withTheme({
  ...antdTheme,
  templates: { ...antdTheme.templates, ...templates },
  widgets: { ...antdTheme.widgets, ...widgets },
});
