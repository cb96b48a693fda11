package city.lianbo.document.imports;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.document.Align;
import city.lianbo.document.Block;
import city.lianbo.document.Inline;
import city.lianbo.document.Mark;
import city.lianbo.document.imports.ImportNote.Kind;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Five files that Apache POI wrote, each compared whole.
class WordFileTest {

    private static final Map<String, Supplier<Word>> FILES =
            Map.of(
                    "notice", FiveFiles::notice,
                    "explainer", FiveFiles::explainer,
                    "event plan", FiveFiles::eventPlan,
                    "warning", FiveFiles::warning,
                    "meeting", FiveFiles::meeting);

    /// What Word writes by itself and a reader sees: numbers, and the signs of notes.
    private static final String ADDED = "\\[注\\d+]|[一二三四五六七八九十]+、|（[一二]）|第[一二]条";

    @ParameterizedTest
    @ValueSource(strings = {"notice", "explainer", "event plan", "warning", "meeting"})
    void noWordIsLostAndNoneIsSaidTwice(String name) {
        var file = FILES.getOrDefault(name, Word::new).get();
        var words = String.join("", file.words()).replaceAll("[\\s\\p{Z}]", "");

        var imported = Read.word(file.bytes());

        assertThat(Read.letters(imported).replaceAll(ADDED, ""))
                .isEqualTo(words.replaceAll(ADDED, ""));
    }

    @Test
    void theNoticeKeepsItsNumbersAndItsSeal() {
        var imported = Read.word(FiveFiles.notice().bytes());

        assertThat(Read.texts(imported))
                .containsExactly(
                        "临江市人民政府办公室文件",
                        "临政办发〔2026〕41号",
                        "##关于做好今冬明春城市供热保障工作的通知",
                        "各区县人民政府，市政府各部门、各直属单位：",
                        "为做好供热保障工作，确保群众温暖过冬，经市政府同意，现将有关事项通知如下。",
                        "一、提高认识，压实责任",
                        "各区县要把供热保障作为当前重要民生工作，主要负责同志亲自抓。",
                        "二、突出重点，落实任务",
                        "（一）抓好热源保障",
                        "煤炭储备不低于15天用量。",
                        "（二）抓好管网检修",
                        "1.老旧管网10月31日前完成检修。 1.重点部位每日巡查两次。",
                        "检修结果要建立台账。",
                        "3.故障抢修30分钟内到场。",
                        "三、加强监督，严肃问责",
                        "供热监督电话：0771-5550110，24小时受理。",
                        "临江市人民政府办公室",
                        "2026年11月20日");
        assertThat(imported.title()).contains("关于做好今冬明春城市供热保障工作的通知");
        assertThat(imported.titleApart()).isFalse();
        assertThat(aligns(imported)).startsWith(Align.CENTER, Align.CENTER, Align.CENTER);
        assertThat(aligns(imported)).endsWith(Align.RIGHT, Align.RIGHT);
        assertThat(Read.kinds(imported)).contains(Kind.NUMBERS_WRITTEN);
    }

    @Test
    void theExplainersTablesKeepTheirMergedCells() {
        var imported = Read.word(FiveFiles.explainer().bytes());

        assertThat(imported.title()).contains("《临江市灵活就业人员社保补贴办法》政策解读");
        assertThat(Read.texts(imported))
                .contains(
                        "##一、谁可以申请",
                        "###（一）标准",
                        "对象|条件|材料 / 就业困难人员↓2|女性满40周岁|身份证、就业创业证↓2 / 男性满50周岁" + " / 高校毕业生|毕业2年内|毕业证书",
                        "2026年度每月补贴金额→3 / 缴费档次|养老|医疗 / 60%|480元|210元 / 100%|800元|350元");
        var table = only(imported, Block.Table.class).getFirst();
        assertThat(table.rows().getFirst().cells()).allMatch(Block.Cell::header);
        assertThat(table.rows().get(1).cells()).noneMatch(Block.Cell::header);
    }

    @Test
    void theEventPlanKeepsPicturesInPlaceAndListsWithinLists() {
        var imported = Read.word(FiveFiles.eventPlan().bytes());

        assertThat(imported.title()).contains("临江市第八届滨江半程马拉松活动方案");
        assertThat(Read.texts(imported))
                .containsExactly(
                        "![赛事海报：江边的跑道]",
                        "##活动安排",
                        "•时间 •检录：12月6日6:30至7:20 •发令：7:30 •轮椅组7:28先行出发" + " •地点 •起点：滨江公园东门",
                        "##报名须知",
                        "1.年龄16周岁以上。 1.未成年人须监护人签字。 1.65周岁以上须提供体检报告。 1.报名费80元。",
                        "路线图如下：",
                        "![]",
                        "请以现场标识为准。",
                        "咨询电话：0771-5550123\n（工作日9:00—17:00）");
        assertThat(imported.pictures()).hasSize(2);
        assertThat(imported.pictures().getFirst().id())
                .isEqualTo(only(imported, Block.Picture.class).getFirst().picture());
        assertThat(imported.notes())
                .contains(new ImportNote(Kind.PICTURES_UNDESCRIBED, 1, List.of("路线图如下：")));
        var list = only(imported, Block.BulletList.class).getFirst();
        assertThat(list.items()).hasSize(2);
        assertThat(list.items().getFirst().blocks()).hasSize(2);
    }

    @Test
    void theWarningKeepsItsMarksItsLinksAndItsNotes() {
        var imported = Read.word(FiveFiles.warning().bytes());

        assertThat(Read.texts(imported))
                .containsExactly(
                        "市气象台11月23日16时20分发布暴雨橙色预警[注1]，预计未来6小时我市中南部有大到暴雨。",
                        "请关注临江气象和防御指南。",
                        "##防御提示",
                        "不要涉水行车，低洼路段[注2]请绕行。",
                        "---",
                        "1.3小时内降雨量将达50毫米以上。 1.名单见市应急管理局网站。");
        assertThat(marks(imported, "暴雨橙色预警")).containsExactly(Mark.Style.BOLD);
        assertThat(marks(imported, "不要")).containsExactly(Mark.Style.ITALIC);
        assertThat(marks(imported, "涉水行车")).containsExactly(Mark.Style.STRIKE);
        assertThat(marks(imported, "请绕行")).containsExactly(Mark.Style.UNDERLINE);
        assertThat(marks(imported, "临江气象"))
                .containsExactly(new Mark.Link("https://weather.linjiang.example/now?a=1&b=2"));
        assertThat(imported.notes())
                .anySatisfy(note -> {
                    assertThat(note.kind()).isEqualTo(Kind.NOTES_AT_END);
                    assertThat(note.count()).isEqualTo(2);
                });
    }

    @Test
    void theMeetingsBoxesAndChangesAreInTheText() {
        var imported = Read.word(FiveFiles.meeting().bytes());

        assertThat(Read.texts(imported))
                .containsExactly(
                        "会议于11月22日召开。",
                        "要点：人员转移到位",
                        "物资前置到点",
                        "会议要求，各区县今晚8时前完成排查。",
                        "会议由市防汛指挥部组织召开",
                        "下一步工作：",
                        "值班电话：0771-5550119",
                        "降雨量按R=P-E测算。",
                        "第一条　落实包保责任。",
                        "第二条　落实叫应机制。");
        assertThat(Read.kinds(imported))
                .contains(Kind.TEXT_BOXES, Kind.TRACKED, Kind.FORMULAS, Kind.HIDDEN);
        assertThat(Read.kinds(imported)).doesNotContain(Kind.SHAPES);
        assertThat(imported.notes())
                .noneSatisfy(note -> assertThat(note.places().toString()).contains("内部掌握"));
    }

    @Test
    void theSameFileGivesTheSameDocument() {
        var file = FiveFiles.eventPlan().bytes();

        assertThat(Read.word(file).document()).isEqualTo(Read.word(file).document());
    }

    private static List<Align> aligns(Imported imported) {
        return Read.blocks(imported).stream()
                .flatMap(block ->
                        switch (block) {
                            case Block.Paragraph paragraph -> List.of(paragraph.align()).stream();
                            case Block.Heading heading -> List.of(heading.align()).stream();
                            default -> List.<Align>of().stream();
                        })
                .toList();
    }

    private static <T extends Block> List<T> only(Imported imported, Class<T> kind) {
        return Read.blocks(imported).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<Mark> marks(Imported imported, String words) {
        return Read.blocks(imported).stream()
                .filter(Block.Paragraph.class::isInstance)
                .flatMap(block -> ((Block.Paragraph) block).content().stream())
                .filter(inline -> inline instanceof Inline.Text text && text.text().equals(words))
                .flatMap(inline -> inline.marks().stream())
                .toList();
    }
}
