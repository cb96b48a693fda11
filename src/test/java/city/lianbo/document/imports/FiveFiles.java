package city.lianbo.document.imports;

import java.awt.Color;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;

/// Five files of the kinds that departments send round: shaped as such files are, with the words of
/// a city that does not exist.
final class FiveFiles {

    private FiveFiles() {}

    /// Red header, centred title, clauses that Word numbers by itself, seal and date on the right.
    static Word notice() {
        var word = new Word();
        var head = word.centred("临江市人民政府办公室文件");
        head.getRuns().getFirst().setColor("FF0000");
        head.getRuns().getFirst().setFontSize(36);
        word.centred("临政办发〔2026〕41号");
        word.line("a3", "关于做好今冬明春城市供热保障工作的通知");
        word.line("", "各区县人民政府，市政府各部门、各直属单位：");
        var aim = word.line("", "　　为做好供热保障工作，");
        word.bold(aim, "确保群众温暖过冬");
        word.say(aim, "，经市政府同意，现将有关事项通知如下。");
        word.item(Word.CHINESE, 0, "提高认识，压实责任");
        word.line("", "各区县要把供热保障作为当前重要民生工作，主要负责同志亲自抓。");
        word.item(Word.CHINESE, 0, "突出重点，落实任务");
        word.item(Word.CHINESE, 1, "抓好热源保障");
        word.line("", "煤炭储备不低于15天用量。");
        word.item(Word.CHINESE, 1, "抓好管网检修");
        word.item(Word.DECIMAL, 0, "老旧管网10月31日前完成检修。");
        word.item(Word.DECIMAL, 0, "重点部位每日巡查两次。");
        word.line("", "检修结果要建立台账。");
        word.item(Word.DECIMAL, 0, "故障抢修30分钟内到场。");
        word.item(Word.CHINESE, 0, "加强监督，严肃问责");
        word.line("", "供热监督电话：0771-5550110，24小时受理。");
        word.right("临江市人民政府办公室");
        word.right("2026年11月20日");
        return word;
    }

    /// Headings in three levels and two tables with merged cells.
    static Word explainer() {
        var word = new Word();
        word.line("1", "《临江市灵活就业人员社保补贴办法》政策解读");
        word.line("2", "一、谁可以申请");
        word.line("", "符合下列条件之一的灵活就业人员：");
        var table =
                word.table(
                        new String[] {"对象", "条件", "材料"},
                        new String[] {"就业困难人员", "女性满40周岁", "身份证、就业创业证"},
                        new String[] {"", "男性满50周岁", ""},
                        new String[] {"高校毕业生", "毕业2年内", "毕业证书"});
        Word.mergeDown(table, 0, 1, 2);
        Word.mergeDown(table, 2, 1, 2);
        table.getRow(0).setRepeatHeader(true);
        word.line("2", "二、补贴多少");
        word.line("3", "（一）标准");
        word.line("", "补贴标准为实际缴费额的三分之二。");
        var sums =
                word.table(
                        new String[] {"2026年度每月补贴金额", "", ""},
                        new String[] {"缴费档次", "养老", "医疗"},
                        new String[] {"60%", "480元", "210元"},
                        new String[] {"100%", "800元", "350元"});
        Word.mergeAcross(sums, 0, 0, 2);
        word.line("3", "（二）期限");
        var period = word.line("", "最长不超过");
        word.bold(period, "3年");
        word.say(period, "，距法定退休年龄不足5年的可延长至退休。");
        word.line("2", "三、怎么办理");
        word.item(Word.DECIMAL, 0, "线上：登录临江人社小程序。");
        word.item(Word.DECIMAL, 0, "线下：到社区服务站。");
        return word;
    }

    /// Pictures with and without a description, lists in three levels.
    static Word eventPlan() {
        var word = new Word();
        word.line("a3", "临江市第八届滨江半程马拉松活动方案");
        var poster = word.line("");
        word.picture(poster, Word.png(640, 360, Color.BLUE), PictureType.PNG, "赛事海报：江边的跑道");
        word.line("1", "活动安排");
        word.item(Word.BULLETS, 0, "时间");
        word.item(Word.BULLETS, 1, "检录：12月6日6:30至7:20");
        word.item(Word.BULLETS, 1, "发令：7:30");
        word.item(Word.BULLETS, 2, "轮椅组7:28先行出发");
        word.item(Word.BULLETS, 0, "地点");
        word.item(Word.BULLETS, 1, "起点：滨江公园东门");
        word.line("1", "报名须知");
        word.item(Word.DECIMAL, 0, "年龄16周岁以上。");
        word.item(Word.DECIMAL, 1, "未成年人须监护人签字。");
        word.item(Word.DECIMAL, 1, "65周岁以上须提供体检报告。");
        word.item(Word.DECIMAL, 0, "报名费80元。");
        var route = word.line("", "路线图如下：");
        word.picture(route, Word.png(320, 200, Color.GREEN), PictureType.PNG, "");
        word.say(route, "请以现场标识为准。");
        var last = word.line("", "咨询电话：");
        var phone = word.say(last, "0771-5550123");
        phone.setUnderline(UnderlinePatterns.SINGLE);
        phone.addBreak(BreakType.TEXT_WRAPPING);
        word.say(last, "（工作日9:00—17:00）");
        return word;
    }

    /// Footnotes, links, all the styles of characters.
    static Word warning() {
        var word = new Word();
        word.line("1", "临江市气象台发布暴雨橙色预警信号");
        var first = word.line("", "市气象台11月23日16时20分发布");
        word.bold(first, "暴雨橙色预警");
        word.footnote(first, "3小时内降雨量将达50毫米以上。");
        word.say(first, "，预计未来6小时我市中南部有大到暴雨。");
        var second = word.line("", "请关注");
        word.link(second, "临江气象", "https://weather.linjiang.example/now?a=1&b=2");
        word.say(second, "和");
        word.link(second, "防御指南", "https://mp.weixin.qq.com/s/linjiang-guide");
        word.say(second, "。");
        word.line("2", "防御提示");
        var third = word.line("");
        word.say(third, "不要").setItalic(true);
        word.say(third, "涉水行车").setStrikeThrough(true);
        word.say(third, "，低洼路段");
        word.footnote(third, "名单见市应急管理局网站。");
        word.say(third, "请绕行").setUnderline(UnderlinePatterns.SINGLE);
        word.say(third, "。");
        return word;
    }

    /// Text boxes of both kinds, changes not yet accepted, a comment, a formula.
    static Word meeting() {
        var word = new Word();
        word.line("a3", "全市防汛工作调度会会议情况");
        var box = word.line("", "会议于11月22日召开。");
        word.raw(
                box,
                """
                <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>
                <a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
                <wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>要点：人员转移到位</w:t></w:r></w:p>
                <w:p><w:r><w:t>物资前置到点</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp>
                </a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
                <mc:Fallback><w:pict><v:rect><v:textbox><w:txbxContent><w:p><w:r><w:t>要点：人员转移到位</w:t></w:r></w:p>
                <w:p><w:r><w:t>物资前置到点</w:t></w:r></w:p></w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback>
                </mc:AlternateContent></w:r>
                """);
        word.said("要点：人员转移到位");
        word.said("物资前置到点");
        var changed = word.line("", "会议要求，");
        word.raw(
                changed,
                """
                <w:ins w:id="1" w:author="a" w:date="2026-11-22T10:00:00Z"><w:r><w:t>各区县</w:t></w:r></w:ins>
                <w:del w:id="2" w:author="a" w:date="2026-11-22T10:00:00Z"><w:r><w:delText>各单位</w:delText></w:r></w:del>
                <w:moveTo w:id="3" w:author="a" w:date="2026-11-22T10:00:00Z"><w:r><w:t>今晚8时前</w:t></w:r></w:moveTo>
                <w:moveFrom w:id="4" w:author="a" w:date="2026-11-22T10:00:00Z"><w:r><w:t>今晚9时前</w:t></w:r></w:moveFrom>
                """);
        word.said("各区县");
        word.said("今晚8时前");
        word.say(changed, "完成排查。");
        var field = word.line("", "会议由");
        word.raw(
                field,
                """
                <w:smartTag w:uri="u" w:element="e"><w:r><w:t>市防汛指挥部</w:t></w:r></w:smartTag>
                <w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>组织</w:t></w:r></w:sdtContent></w:sdt>
                <w:fldSimple w:instr="AUTHOR"><w:r><w:t>召开</w:t></w:r></w:fldSimple>
                <w:r><w:rPr><w:vanish/></w:rPr><w:t>内部掌握</w:t></w:r>
                """);
        word.said("市防汛指挥部");
        word.said("组织");
        word.said("召开");
        var old = word.line("", "下一步工作：");
        word.raw(
                old,
                """
                <w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>值班电话：0771-5550119</w:t></w:r></w:p>
                </w:txbxContent></v:textbox></v:shape></w:pict></w:r>
                """);
        word.said("值班电话：0771-5550119");
        var formula = word.line("", "降雨量按");
        word.raw(formula, "<m:oMath><m:r><m:t>R=P-E</m:t></m:r></m:oMath>");
        word.said("R=P-E");
        word.say(formula, "测算。");
        word.item(Word.CLAUSES, 0, "落实包保责任。");
        word.item(Word.CLAUSES, 0, "落实叫应机制。");
        return word;
    }
}
