package city.lianbo.bench;

import city.lianbo.document.Align;
import city.lianbo.document.Block;
import city.lianbo.document.BlockId;
import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.document.FactKind;
import city.lianbo.document.Inline;
import city.lianbo.document.Mark;
import city.lianbo.document.Passage;
import city.lianbo.document.Patch;
import city.lianbo.document.Patches;
import city.lianbo.document.Themes;
import city.lianbo.document.VariableName;
import city.lianbo.document.Variables;
import city.lianbo.document.WeChatHtml;
import city.lianbo.platform.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// An article of 5,000 characters with 12 pictures and 3 tables, what a thousand accounts change of
/// it, and the revision that follows. Each account replaces, hides and inserts a block; every fourth
/// also moves one. In some of them the new revision changes another place of the same paragraph, in
/// some the same place.
final class SampleArticle {

    private static final int SECTIONS = 12;
    private static final int TABLES = 3;
    private static final List<String> SENTENCES =
            List.of(
                    "为进一步做好今年的防汛防台工作，保障人民群众生命财产安全，现将有关事项通知如下。",
                    "各街道、各社区要落实包保责任，对低洼地段、地下空间和老旧房屋逐一排查，建立台账，限期整改。",
                    "请广大市民密切关注气象部门发布的预警信息，合理安排出行，避免前往山区、水库和海边游玩。",
                    "低楼层住户应提前将车辆转移至安全地带，备足饮用水、应急照明和常用药品，妥善保管重要证件。",
                    "如遇险情请立即撤离，并拨打当地应急热线求助，工作人员全天二十四小时值守。",
                    "文化场馆、公园和景区将根据天气变化适时调整开放时间，具体安排以现场公告为准。",
                    "参保人员可通过线上平台办理登记，也可携带身份证件前往就近的服务窗口，由工作人员协助完成。");

    private final Document master = new Document(passages());
    private final Document next = new Patches(corrections()).apply(master);
    private final List<String> stored =
            IntStream.range(0, 1_000).mapToObj(this::adaptation).map(Patches::toJson).toList();

    Document master() {
        return master;
    }

    Document next() {
        return next;
    }

    String stored(int account) {
        return stored.get(account);
    }

    String rendered(Document adapted, int account) {
        var themes = Themes.all();
        return WeChatHtml.render(adapted, themes.get(account % themes.size()), variables(account))
                .html();
    }

    String text(Document adapted, int account) {
        return Documents.plainText(adapted, variables(account));
    }

    int htmlCharacters() {
        return WeChatHtml.render(master, Themes.standard(), variables(0)).characters();
    }

    int textCharacters() {
        var text = Documents.plainText(master, variables(0)).replaceAll("\\s", "");
        return text.codePointCount(0, text.length());
    }

    private static Variables variables(int account) {
        return new Variables(
                Map.of(
                        VariableName.ACCOUNT_NAME, "临江发布" + account,
                        VariableName.DEPARTMENT_HOTLINE, "0571-8765" + (1_000 + account)));
    }

    private static List<Passage> passages() {
        var passages = new ArrayList<Passage>();
        for (int section = 0; section < SECTIONS; section++) {
            passages.add(passage("h" + section, heading(section)));
            for (int paragraph = 0; paragraph < 3; paragraph++) {
                passages.add(passage(name(section, paragraph), paragraph(section, paragraph)));
            }
            passages.add(passage("l" + section, list(section)));
            passages.add(passage("i" + section, picture(section)));
            if (section < TABLES) {
                passages.add(passage("t" + section, table(section)));
            }
        }
        return passages;
    }

    private static Block heading(int section) {
        return new Block.Heading(2, List.of(Inline.Text.plain("第" + (section + 1) + "部分 工作安排")));
    }

    private static Block paragraph(int section, int paragraph) {
        var words = new ArrayList<Inline>();
        words.add(Inline.Text.plain(sentence(section + paragraph)));
        words.add(new Inline.Text((section + 1) + "月15日", Set.of(new Mark.Fact(FactKind.DATE))));
        words.add(Inline.Text.plain("起，" + sentence(section + paragraph + 1)));
        words.add(new Inline.Text("请相互转告。", Set.of(Mark.Style.BOLD)));
        if (paragraph == 2) {
            words.add(new Inline.Variable(VariableName.DEPARTMENT_HOTLINE));
        }
        return new Block.Paragraph(words, paragraph == 1 ? Align.CENTER : Align.LEFT);
    }

    private static Block list(int section) {
        return new Block.BulletList(
                IntStream.range(0, 3)
                        .mapToObj(item ->
                                new Block.Item(
                                        List.of(line(sentence(section + item).substring(0, 24)))))
                        .toList());
    }

    private static Block picture(int section) {
        return new Block.Picture(
                Fingerprint.of("picture " + section), "防汛演练现场", "图为演练现场", "市应急管理局");
    }

    private static Block table(int section) {
        var rows = new ArrayList<Block.Row>();
        for (int row = 0; row < 6; row++) {
            var cells = new ArrayList<Block.Cell>();
            for (int column = 0; column < 3; column++) {
                cells.add(
                        new Block.Cell(
                                row == 0, 1, 1, List.of(line("安置点" + section + row + column))));
            }
            rows.add(new Block.Row(cells));
        }
        return new Block.Table(rows);
    }

    private Patches adaptation(int account) {
        int section = account % SECTIONS;
        var patches = new ArrayList<Patch>();
        patches.add(
                new Patch.Replace(
                        id(name(section, 0)), behind(block(name(section, 0)), "本区另有安排。")));
        patches.add(new Patch.Hide(id("l" + (account + 5) % SECTIONS)));
        patches.add(
                new Patch.InsertAfter(
                        Optional.of(id("i" + section)),
                        passage(
                                "own" + account,
                                new Block.ContactCard(
                                        "服务窗口" + account,
                                        "0571-87650000",
                                        "滨江路1号",
                                        "9:00—17:00"))));
        if (account % 4 == 0) {
            patches.add(new Patch.Move(id(name(section, 1)), Optional.of(id("h" + section))));
        }
        return new Patches(patches);
    }

    /// Half of the replaced paragraphs are corrected too: at the beginning, where both can be kept,
    /// or at the end, where they cannot.
    private List<Patch> corrections() {
        var patches = new ArrayList<Patch>();
        for (int section = 0; section < SECTIONS; section += 2) {
            var block = block(name(section, 0));
            patches.add(
                    new Patch.Replace(
                            id(name(section, 0)),
                            section % 6 == 0 ? behind(block, "市里统一部署。") : before(block, "特此更正：")));
        }
        patches.add(new Patch.Hide(id("i3")));
        patches.add(new Patch.Move(id("t1"), Optional.of(id("h9"))));
        patches.add(
                new Patch.InsertAfter(Optional.of(id("h2")), passage("news", line(sentence(3)))));
        return patches;
    }

    private Block block(String name) {
        return master.passage(id(name)).map(Passage::block).orElseThrow();
    }

    private static Block behind(Block block, String words) {
        var inlines = new ArrayList<>(((Block.Paragraph) block).content());
        inlines.add(Inline.Text.plain(words));
        return new Block.Paragraph(inlines);
    }

    private static Block before(Block block, String words) {
        var inlines = new ArrayList<>(((Block.Paragraph) block).content());
        inlines.addFirst(Inline.Text.plain(words));
        return new Block.Paragraph(inlines);
    }

    private static Block line(String words) {
        return new Block.Paragraph(List.of(Inline.Text.plain(words)));
    }

    private static String sentence(int number) {
        return SENTENCES.get(number % SENTENCES.size());
    }

    private static String name(int section, int paragraph) {
        return "p" + section + "-" + paragraph;
    }

    private static Passage passage(String id, Block block) {
        return new Passage(id(id), block);
    }

    private static BlockId id(String name) {
        return new BlockId(name);
    }
}
