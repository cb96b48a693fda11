package city.lianbo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactFinderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026年3月15日 | DATE | 2026-3-15
                    ２０２６年３月１５日 | DATE | 2026-3-15
                    二〇二六年三月十五日 | DATE | 2026-3-15
                    2026-03-15 | DATE | 2026-3-15
                    3 月 15 日 | DATE | *-3-15
                    十二月三十一日 | DATE | *-12-31
                    2026年 | DATE | 2026-*-*
                    周五 | DATE | 周五
                    14:30 | TIME | 14:30
                    14：30 | TIME | 14:30
                    下午2点半 | TIME | 14:30
                    下午两点三十分 | TIME | 14:30
                    上午九时 | TIME | 9:0
                    20时 | TIME | 20:0
                    1,200元 | MONEY | 1200
                    ￥1200.00 | MONEY | 1200
                    一千二百元 | MONEY | 1200
                    3.5亿元 | MONEY | 350000000
                    两万元 | MONEY | 20000
                    35% | NUMBER | 35%
                    百分之三十五 | NUMBER | 35%
                    1.2万人 | NUMBER | 12000
                    三百五十名 | NUMBER | 350
                    350名 | NUMBER | 350
                    三个 | NUMBER | 3
                    第十二届 | NUMBER | 12
                    13800001234 | PHONE | 13800001234
                    0571-87654321 | PHONE | 057187654321
                    （0571）8765 4321 | PHONE | 057187654321
                    400-820-1234 | PHONE | 4008201234
                    """)
    void oneFactIsOneValueHoweverItIsWritten(String text, FactKind kind, String value) {
        assertThat(FactFinder.in("，" + text + "。"))
                .as(text)
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.kind()).isEqualTo(kind);
                    assertThat(fact.value()).isEqualTo(value);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "十分重要，万一遇到，千万不要慌张",
                "一起行动，统一部署，一定落实",
                "提出三点要求",
                "1. 提前准备",
                "（2）携带证件",
                "三五成群，四面八方，百姓安居",
                "覆盖5G网络，扫码进入H5页面",
                "不要在一个窗口排队"
            })
    void whatOnlyLooksLikeANumberIsLeftAlone(String text) {
        assertThat(FactFinder.in(text)).isEmpty();
    }

    @Test
    void aHotlineIsAPhoneByItsContext() {
        assertThat(found("如有疑问请拨打12345热线，或咨询电话：87654321、87654322转801。"))
                .containsExactly("PHONE 12345", "PHONE 87654321", "PHONE 87654322", "NUMBER 801");
    }

    @Test
    void aWaterNoticeIsReadWhole() {
        assertThat(
                        found(
                                """
                                关于滨江路供水管道抢修的停水通告
                                因DN600供水主管检修，定于2026年9月18日22:00至9月19日6:00停水，\
                                涉及江东街道8个社区约1.2万户居民。
                                服务热线：0571-96390
                                """))
                .containsExactly(
                        "DATE 2026年9月18日",
                        "TIME 22:00",
                        "DATE 9月19日",
                        "TIME 6:00",
                        "NUMBER 8",
                        "NUMBER 1.2万",
                        "PHONE 0571-96390");
    }

    @Test
    void aSubsidyNoticeIsReadWhole() {
        assertThat(
                        found(
                                "二、补贴标准：年满六十周岁的居民，每人每月补贴人民币200元；"
                                        + "符合第（三）项的，一次性发放1,500元。"
                                        + "申请截止十月三十一日下午五时，逾期不予受理。"))
                .containsExactly(
                        "NUMBER 六十", "MONEY 200元", "MONEY 1,500元", "DATE 十月三十一日", "TIME 下午五时");
    }

    private static List<String> found(String text) {
        return FactFinder.in(text).stream().map(fact -> fact.kind() + " " + fact.text()).toList();
    }
}
