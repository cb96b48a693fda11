package city.lianbo.document;

import city.lianbo.document.Block.AccountCard;
import city.lianbo.document.Block.ArticleLink;
import city.lianbo.document.Block.BulletList;
import city.lianbo.document.Block.Callout;
import city.lianbo.document.Block.Cell;
import city.lianbo.document.Block.ContactCard;
import city.lianbo.document.Block.Divider;
import city.lianbo.document.Block.Heading;
import city.lianbo.document.Block.Item;
import city.lianbo.document.Block.LinkSlot;
import city.lianbo.document.Block.MiniProgramCard;
import city.lianbo.document.Block.OrderedList;
import city.lianbo.document.Block.Paragraph;
import city.lianbo.document.Block.Picture;
import city.lianbo.document.Block.PictureRow;
import city.lianbo.document.Block.Quote;
import city.lianbo.document.Block.Row;
import city.lianbo.document.Block.Table;
import city.lianbo.document.Block.WeChatVideo;
import city.lianbo.document.Inline.Blank;
import city.lianbo.document.Inline.LineBreak;
import city.lianbo.document.Inline.Text;
import city.lianbo.document.Inline.Variable;
import city.lianbo.platform.Fingerprint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Articles as a city writes them.
final class Samples {

    static final Fingerprint MAP = Fingerprint.of("map");
    static final Fingerprint QR = Fingerprint.of("qr");

    static final Variables VARIABLES =
            new Variables(
                    Map.of(
                            VariableName.ACCOUNT_NAME, "临江交通",
                            VariableName.DEPARTMENT_HOTLINE, "0771-555 0123"));

    private static final Mark.Link WECHAT = new Mark.Link("https://mp.weixin.qq.com/s/x?a=1&b=2");
    private static final Mark.Link ELSEWHERE = new Mark.Link("https://www.example.gov.cn/bus/2026");

    private Samples() {}

    /// Every kind of block, each under its name.
    static SequencedMap<String, List<Block>> every() {
        var every = new LinkedHashMap<String, List<Block>>();
        every.put("heading", headings());
        every.put("paragraph", paragraphs());
        every.put("bulletList", List.of(bullets()));
        every.put("orderedList", List.of(numbers()));
        every.put("blockquote", List.of(quote()));
        every.put("callout-notice", List.of(callout(Callout.Tone.NOTICE, "乘车提示")));
        every.put("callout-warning", List.of(callout(Callout.Tone.WARNING, "台风蓝色预警")));
        every.put("callout-success", List.of(callout(Callout.Tone.SUCCESS, "已恢复通车")));
        every.put("callout-plain", List.of(plainCallout()));
        every.put("table", List.of(table()));
        every.put("table-wide", List.of(wideTable()));
        every.put("horizontalRule", List.of(new Divider()));
        every.put("picture", pictures());
        every.put("pictureRow", List.of(pictureRow(2), pictureRow(3), pictureRow(4)));
        every.put("contactCard", List.of(contact()));
        every.put("accountCard", accounts());
        every.put("wechatVideo", videos());
        every.put("miniProgramCard", List.of(miniProgram()));
        every.put("articleLink", List.of(new ArticleLink(WECHAT, "一图读懂：12 条公交线路 11 月 28 日起调整")));
        every.put(
                "linkSlot",
                List.of(
                        new LinkSlot("first", LinkSlot.SlotKind.LEAD, "", "详见市政府网站"),
                        new LinkSlot("also", LinkSlot.SlotKind.ALSO, "各区临时停靠点一览", "")));
        every.put("footNotes", List.of(p(linked("线路图与时刻表", ELSEWHERE), t("已在网上公布。"))));
        return every;
    }

    static Document everyBlock() {
        return DocumentArbitraries.numbered(
                every().values().stream().flatMap(List::stream).toList());
    }

    private static List<Block> headings() {
        return List.of(
                new Heading(2, List.of(t("哪些线路有变化"))),
                p(t("本次调整涉及 12 条线路，均为途经江滨大道施工路段的线路。")),
                new Heading(3, List.of(t("一、改道的线路"))),
                new Heading(4, List.of(t("1. 工作日"))),
                new Heading(
                        2,
                        List.of(
                                t("很长的标题会换行：临江市公共交通总公司关于冬季"),
                                new Text("运营时间", Set.of(new Mark.Accent())),
                                linked("的通知", WECHAT)),
                        Align.CENTER));
    }

    private static List<Block> paragraphs() {
        return List.of(
                p(
                        t("为配合江滨大道地下管廊施工，"),
                        fact("11 月 28 日", FactKind.DATE),
                        t("起，我市 "),
                        fact("12", FactKind.NUMBER),
                        t(" 条公交线路临时改道，"),
                        new Text("预计工期三个月", Set.of(Mark.Style.BOLD)),
                        t("。请市民朋友提前安排出行，"),
                        new Text("高峰时段尽量错峰", Set.of(new Mark.Accent())),
                        t("，详见"),
                        linked("《致市民朋友的一封信》", WECHAT),
                        t("。")),
                new Paragraph(
                        List.of(
                                new Text("旧价 2 元", Set.of(Mark.Style.STRIKE)),
                                t(" "),
                                new Text("新价 1 元", Set.of(Mark.Style.UNDERLINE)),
                                new LineBreak(),
                                new Text("emphasis", Set.of(Mark.Style.ITALIC))),
                        Align.CENTER),
                p(
                        t("咨询电话："),
                        new Variable(VariableName.DEPARTMENT_HOTLINE),
                        t("；集合地点："),
                        new Blank(FactKind.PLACE, "填写地点"),
                        t("。")),
                new Paragraph(
                        List.of(
                                new Variable(VariableName.ACCOUNT_NAME, Set.of(Mark.Style.BOLD)),
                                new LineBreak(),
                                new Variable(VariableName.SEND_DATE)),
                        Align.RIGHT),
                new Paragraph(List.of()));
    }

    private static Block bullets() {
        return new BulletList(
                List.of(
                        item("暂停使用的站点：江滨大道南、码头、市民中心（东）三站，乘客可在前一站或后一站候车。"),
                        new Item(
                                List.of(
                                        p(t("临时站点：")),
                                        new BulletList(
                                                List.of(item("码头路口东侧 80 米"), item("市民中心北门"))))),
                        item("夜班线路不受影响。")));
    }

    private static Block numbers() {
        return new OrderedList(
                9,
                List.of(
                        item("打开“临江出行”小程序，点击首页上方的“线路变更”，查看你常坐的线路是否在调整之列。"),
                        new Item(
                                List.of(
                                        p(t("选择替代线路：")),
                                        new OrderedList(
                                                1, List.of(item("地铁 2 号线"), item("K5 快线"))))),
                        item("到站前打开提醒。")));
    }

    private static Block quote() {
        return new Quote(
                List.of(
                        p(t("“施工一天不停，公交一班不少。”我们会在每个临时站点安排志愿者，早晚高峰各两小时。")),
                        new Paragraph(List.of(t("—— 市公共交通总公司")), Align.RIGHT)));
    }

    private static Block callout(Callout.Tone tone, String title) {
        return new Callout(
                tone,
                List.of(
                        new Heading(3, List.of(t(title))),
                        p(t("早高峰 7:00—9:00 加开 6 班，"), linked("查看时刻表", WECHAT), t("，请提前十分钟到站。")),
                        new BulletList(List.of(item("带好老年卡"), item("先下后上")))));
    }

    private static Block plainCallout() {
        return new Callout(
                Callout.Tone.WARNING, List.of(p(t("今天 20 时前后风力可达 8 级，请收好阳台上的花盆，远离广告牌和临时搭建物。"))));
    }

    private static Block table() {
        return new Table(
                List.of(
                        row(head("线路"), head("原走向"), head("临时走向")),
                        row(
                                new Cell(false, 1, 2, List.of(p(t("8 路")))),
                                cell("江滨大道"),
                                cell("解放路—建设路")),
                        row(
                                new Cell(
                                        false,
                                        2,
                                        1,
                                        List.of(
                                                p(
                                                        t("双休日不改道，", Mark.Style.BOLD),
                                                        linked("说明", WECHAT))))),
                        row(
                                cell("K5"),
                                new Cell(
                                        false,
                                        1,
                                        1,
                                        List.of(new BulletList(List.of(item("码头"), item("市民中心"))))),
                                new Cell(
                                        false,
                                        1,
                                        1,
                                        List.of(new Paragraph(List.of(t("1.00")), Align.RIGHT))))));
    }

    private static Block wideTable() {
        var days = List.of("区域", "周一", "周二", "周三", "周四", "周五", "周六", "周日");
        return new Table(
                List.of(
                        new Row(days.stream().map(Samples::head).toList()),
                        new Row(
                                days.stream()
                                        .map(day -> cell(day.equals("区域") ? "江北" : "8:00—17:00"))
                                        .toList())));
    }

    private static List<Block> pictures() {
        return List.of(
                new Picture(MAP, "改道线路示意图", "12 条线路改道示意", "市交通局"),
                new Picture(MAP, "改道线路示意图", "", ""));
    }

    private static Block pictureRow(int count) {
        var pictures = new ArrayList<Picture>();
        for (int index = 0; index < count; index++) {
            pictures.add(new Picture(MAP, "站点", index == 0 ? "码头站" : "", ""));
        }
        return new PictureRow(pictures);
    }

    private static Block contact() {
        return new ContactCard(
                "公交服务热线", "0771-555 0123", "临江市建设路 18 号交通大厦 2 楼", "周一至周日 6:30—21:30");
    }

    private static List<Block> accounts() {
        return List.of(
                new AccountCard("临江发布", "临江市人民政府新闻办公室官方账号，城里的事第一时间告诉你。", Optional.of(QR)),
                new AccountCard("临江交通", "路况、公交、停车", Optional.empty()));
    }

    static List<Block> videos() {
        return List.of(
                new WeChatVideo(
                        WeChatVideo.VideoKind.VIDEO,
                        Map.of(
                                "data-mpvid", "wxv_2938475610293847561",
                                "data-vidtype", "2",
                                "data-ratio", "1.7777777777777777",
                                "data-w", "1280")),
                new WeChatVideo(
                        WeChatVideo.VideoKind.CHANNELS,
                        Map.of(
                                "data-id", "export/UzFfAgtgekIEAQAAAAAA",
                                "data-nickname", "临江发布",
                                "data-username", "v2_060000231003b20faec8@finder")));
    }

    private static Block miniProgram() {
        return new MiniProgramCard(
                Map.of(
                        "data-miniprogram-appid", "wx0123456789abcdef",
                        "data-miniprogram-path", "pages/line/line?id=8&from=article",
                        "data-miniprogram-title", "临江出行"));
    }

    /// An article of 5,000 characters with 12 pictures and 3 tables.
    static Document long5000() {
        var blocks = new ArrayList<Block>();
        for (int part = 0; part < 12; part++) {
            if (part % 2 == 0) {
                blocks.add(new Heading(2, List.of(t("第 " + (part / 2 + 1) + " 部分 线路与站点"))));
            }
            for (int line = 0; line < 4; line++) {
                var words = "为配合江滨大道地下管廊施工，我市十二条公交线路临时改道，请市民朋友提前安排出行。".repeat(2);
                blocks.add(
                        line % 2 == 0
                                ? p(t(words), t("预计工期三个月", Mark.Style.BOLD), t("，请您错峰出行。"))
                                : p(t(words), t("预计工期三个月，请您错峰出行。")));
            }
            blocks.add(
                    new Picture(
                            Fingerprint.of("picture " + part),
                            "线路示意图",
                            "第 " + part + " 张示意图",
                            "市交通局"));
            if (part % 4 == 1) {
                blocks.add(grid(6, 4));
            }
            if (part == 3) {
                blocks.add(callout(Callout.Tone.NOTICE, "乘车提示"));
            }
        }
        blocks.add(contact());
        return DocumentArbitraries.numbered(blocks);
    }

    private static Block grid(int rows, int columns) {
        var made = new ArrayList<Row>();
        for (int row = 0; row < rows; row++) {
            var cells = new ArrayList<Cell>();
            for (int column = 0; column < columns; column++) {
                cells.add(row == 0 ? head("栏目" + column) : cell("建设路口 " + column));
            }
            made.add(new Row(cells));
        }
        return new Table(made);
    }

    private static Row row(Cell... cells) {
        return new Row(List.of(cells));
    }

    private static Cell head(String words) {
        return new Cell(true, 1, 1, List.of(p(t(words))));
    }

    private static Cell cell(String words) {
        return new Cell(false, 1, 1, List.of(p(t(words))));
    }

    private static Item item(String words) {
        return new Item(List.of(p(t(words))));
    }

    private static Paragraph p(Inline... content) {
        return new Paragraph(Arrays.asList(content));
    }

    private static Text t(String words, Mark... marks) {
        return new Text(words, Set.of(marks));
    }

    private static Text fact(String words, FactKind kind) {
        return new Text(words, Set.of(new Mark.Fact(kind)));
    }

    private static Text linked(String words, Mark.Link link) {
        return new Text(words, Set.of(link));
    }
}
