package city.lianbo.account;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.DepartmentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class OverlapMatrixTest {

    private static OverlapMatrix of(String... dutiesAndAudiences) {
        var rows = new ArrayList<AccountRow>();
        var cards = new HashMap<AccountId, Positioning>();
        for (int index = 0; index < dutiesAndAudiences.length; index++) {
            var id = new AccountId(UUID.randomUUID());
            var parts = dutiesAndAudiences[index].split("\\|", -1);
            rows.add(
                    new AccountRow(
                            id,
                            "号" + index,
                            "wx",
                            AccountKind.SUBSCRIPTION,
                            new DepartmentId(UUID.randomUUID()),
                            true,
                            false,
                            AccountState.ACTIVE,
                            0,
                            true));
            cards.put(id, new Positioning(parts[0], parts.length > 1 ? parts[1] : "", "", ""));
        }
        return OverlapMatrix.of(rows, cards);
    }

    @Test
    void theSameDutyIsOneAndAStrangeOneIsNothing() {
        var matrix = of("公交线路与班次", "公交线路与班次", "疫苗接种门诊");

        assertThat(matrix.share(0, 1)).isEqualTo(1, Offset.offset(1e-9));
        assertThat(matrix.share(0, 2)).isZero();
        assertThat(matrix.share(2, 2)).isOne();
    }

    @Test
    void isSymmetricAndStaysBetweenNothingAndAll() {
        var matrix = of("公交线路|市民", "公交换乘与地铁线路|乘客", "地铁线路|乘客", "道路施工|司机");

        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                assertThat(matrix.share(row, column))
                        .isEqualTo(matrix.share(column, row))
                        .isBetween(0.0, 1.0);
            }
        }
        assertThat(matrix.share(1, 2)).isGreaterThan(matrix.share(0, 3));
    }

    @Test
    void whatEverybodySaysSaysNothing() {
        var matrix = of("临江公交线路", "临江疫苗接种", "临江公交换乘");

        assertThat(matrix.share(0, 1)).isZero();
        assertThat(matrix.share(0, 2)).isPositive();
    }

    @Test
    void namesTheWordsThatTwoHaveInCommonLongestFirst() {
        var matrix = of("公交线路调整、停运通知|通勤市民", "停运通知；地铁与公交线路|通勤市民", "税收");

        assertThat(matrix.explain(0, 1).words()).containsExactly("公交线路", "停运通知", "通勤市民");
    }

    @Test
    void whereOneHasNoAudienceTheDutiesDecide() {
        var matrix = of("公交线路与班次", "公交线路与班次|市民", "疫苗");

        assertThat(matrix.share(0, 1)).isEqualTo(1, Offset.offset(1e-9));
    }

    @Test
    void latinWordsCountAsWholes() {
        assertThat(WordWeights.words("ETC 收费 12345"))
                .containsExactlyInAnyOrder("etc", "收费", "12345");
    }

    @Test
    void accountsWithoutACardAreLeftOut() {
        assertThat(of("公交", "", "地铁").accounts()).hasSize(2);
    }

    @Test
    void theClosestPairsComeFirst() {
        var matrix = of("公交线路与班次", "公交线路与班次", "公交站台", "疫苗");

        var closest = matrix.closest(10);

        assertThat(closest.getFirst()).isEqualTo(new OverlapMatrix.Pair(0, 1));
        assertThat(closest).hasSize(3);
        assertThat(matrix.closest(1)).hasSize(1);
    }

    @Test
    void twoHundredAccountsAreCompared() {
        var subjects = List.of("公交线路", "供水抢修", "疫苗接种", "道路养护", "入学报名");
        var texts = new ArrayList<String>();
        for (int index = 0; index < 200; index++) {
            texts.add("第" + index + "区的" + subjects.get(index % 5) + "，发布通知。|居民与商户");
        }

        var matrix = of(texts.toArray(String[]::new));

        assertThat(matrix.accounts()).hasSize(200);
        assertThat(matrix.closest(20)).hasSize(20);
        assertThat(matrix.share(0, 5)).isGreaterThan(matrix.share(0, 1));
    }
}
