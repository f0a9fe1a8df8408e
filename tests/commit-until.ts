/** For the test of transactions: commits changes and kills itself, as by kill -9, before step N. Words: root, N, changes as JSON. */
import { commit } from '../scripts/transaction.ts';

const [root = '', stop = '', changes = '[]'] = process.argv.slice(2);
let step = 0;
await commit(root, JSON.parse(changes), () => {
  if (step++ === Number(stop)) process.kill(process.pid, 'SIGKILL');
});
