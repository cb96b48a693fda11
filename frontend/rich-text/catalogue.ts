import type { Editor } from '@tiptap/core';
import { CARDS, type CardKind } from './nodes/cards';
import { TONES } from './nodes/callout';
import { VARIABLES } from './nodes/inline-atoms';

/** What the catalogue asks of the surface around it. */
export interface Doings {
  askPicture: () => void;
  newCard: (kind: CardKind) => void;
}

export interface Insertion {
  /** The key of its name among the words. */
  name: string;
  icon: string;
  /** Names in Chinese, English and Pinyin under which the slash menu finds it; never shown. */
  aliases: string[];
  run: (editor: Editor, doings: Doings) => void;
}

const block = (name: string, icon: string, aliases: string, run: Insertion['run']): Insertion => ({
  name,
  icon,
  aliases: aliases.split(' '),
  run,
});

const HEADING_ALIASES = { 2: 'yijibiaoti yjbt', 3: 'erjibiaoti ejbt', 4: 'sanjibiaoti sjbt' };

const TEXTS: Insertion[] = [
  block('block.text', 'text', '正文 段落 text paragraph zhengwen zw duanluo dl', (editor) =>
    editor.chain().focus().setParagraph().run(),
  ),
  ...([2, 3, 4] as const).map((level) =>
    block(`block.h${level}`, `h${level}`, `标题 heading title h${level} biaoti bt bt${level - 1} ${HEADING_ALIASES[level]}`, (editor) =>
      editor.chain().focus().setHeading({ level }).run(),
    ),
  ),
  block('bullets', 'bullets', '列表 项目 无序 list bullet ul liebiao lb xiangmu xm xiangmuliebiao xmlb wuxu wx', (editor) =>
    editor.chain().focus().toggleBulletList().run(),
  ),
  block('numbers', 'numbers', '列表 编号 有序 list number ol liebiao lb bianhao bh bianhaoliebiao bhlb youxu yx', (editor) =>
    editor.chain().focus().toggleOrderedList().run(),
  ),
  block('quote', 'quote', '引用 quote blockquote yinyong yy', (editor) => editor.chain().focus().toggleBlockquote().run()),
];

const BOX_ALIASES = {
  notice: '提示 提示框 说明 callout notice info box tishi ts tishikuang tsk shuoming sm',
  warning: '警告 警示 注意 callout warning alert box jinggao jg jingshikuang jsk zhuyi zy',
  success: '好消息 完成 callout success good box haoxiaoxi hxx haoxiaoxikuang hxxk wancheng wc',
};

const BOXES = TONES.map((tone) =>
  block(`callout.${tone}`, tone, BOX_ALIASES[tone], (editor) => editor.chain().focus().setCallout(tone).run()),
);

const CARD_ALIASES: Record<string, string> = {
  contactCard: '联系 联系卡 电话 地址 contact phone card lianxi lx lianxika lxk dianhua dh',
  accountCard: '公众号 名片 账号 关注 account follow card gongzhonghao gzh gongzhonghaokapian gzhkp mingpian mp guanzhu gz',
  articleLink: '文章 文章链接 推文 article link wenzhang wz wenzhanglianjie wzlj tuiwen tw lianjie lj',
  linkSlot: '链接位 预留 首发 slot late link lianjiewei ljw yuliu yl shoufa sf',
};

const PIECES: Insertion[] = [
  block('picture', 'picture', '图片 照片 picture image photo tupian tp charutupian crtp zhaopian zp', (_, doings) => doings.askPicture()),
  block('table', 'table', '表格 table biaoge bg charubiaoge crbg', (editor) =>
    editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  ),
  block('divider', 'divider', '分割线 横线 divider line hr rule fengexian fgx hengxian hx', (editor) =>
    editor.chain().focus().setHorizontalRule().run(),
  ),
  ...CARDS.filter(({ fields }) => fields).map((kind) =>
    block(`card.${kind.name}`, kind.icon, CARD_ALIASES[kind.name] ?? '', (_, doings) => doings.newCard(kind)),
  ),
];

const VARIABLE_ALIASES: Record<(typeof VARIABLES)[number], string> = {
  'account.name': '变量 账号名称 variable account name bianliang bl zhanghao zh',
  'account.signature': '变量 落款 签名 variable signature bianliang bl luokuan lk qianming qm',
  'department.name': '变量 部门 variable department bianliang bl bumen bm',
  'department.hotline': '变量 热线 电话 variable hotline phone bianliang bl rexian rx',
  'department.address': '变量 地址 variable address bianliang bl dizhi dz',
  'article.title': '变量 标题 variable title bianliang bl biaoti bt',
  'send.date': '变量 日期 发送日期 variable date bianliang bl riqi rq',
};

export const VARIABLE_INSERTIONS: Insertion[] = VARIABLES.map((name) =>
  block(`variable.${name}`, 'variable', VARIABLE_ALIASES[name], (editor) =>
    editor.chain().focus().insertContent({ type: 'variable', attrs: { name } }).run(),
  ),
);

/** Everything that can be put into a text, in the order the menus show it. */
export const INSERTIONS: Insertion[] = [...TEXTS, ...BOXES, ...PIECES, ...VARIABLE_INSERTIONS];

export const INSERT_MENU: Insertion[] = [...BOXES, ...PIECES];

/** What the slash menu offers for the letters typed so far, best first. */
export function offered(query: string, label: (insertion: Insertion) => string): Insertion[] {
  const wanted = query.toLowerCase();
  if (!wanted) {
    return INSERTIONS;
  }
  const rank = (insertion: Insertion): number => {
    const name = label(insertion).toLowerCase();
    if (name.startsWith(wanted) || insertion.aliases.includes(wanted)) {
      return 0;
    }
    if (insertion.aliases.some((alias) => alias.startsWith(wanted))) {
      return 1;
    }
    return name.includes(wanted) ? 2 : 3;
  };
  return INSERTIONS.map((insertion) => ({ insertion, rank: rank(insertion) }))
    .filter(({ rank: found }) => found < 3)
    .sort((one, other) => one.rank - other.rank)
    .map(({ insertion }) => insertion);
}
