import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect, useState } from 'react';
import { RouterProvider } from 'react-router';
import { NoAnswer } from '../api/problem.ts';
import { MessagesProvider, useMessages } from '../messages/index.tsx';
import { createRouter } from './router.tsx';
import { theme } from './theme.ts';

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The browser's own idea of being online is wrong behind many office networks: always try.
        networkMode: 'always',
        refetchOnWindowFocus: false,
        retry: (failures, error) => error instanceof NoAnswer && failures < 1,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

export function App() {
  const [queries] = useState(createQueryClient);
  return (
    <QueryClientProvider client={queries}>
      <MessagesProvider>
        <Screens />
      </MessagesProvider>
    </QueryClientProvider>
  );
}

function Screens() {
  const [router] = useState(createRouter);
  const { language } = useMessages();
  useEffect(() => {
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  }, [language]);
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={theme}
      button={{ autoInsertSpace: false }}
    >
      <RouterProvider router={router} />
    </ConfigProvider>
  );
}
