/**
 * Before the first test: the Chromium of npm comes packed, and test files that start side by side would unpack it into
 * one place at once, each taking for whole what the other is still writing.
 */
import chromium from '@sparticuz/chromium';

export async function setup(): Promise<void> {
  // Read by the package when it unpacks: with it come the libraries that a bare Debian lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  await chromium.executablePath();
}
