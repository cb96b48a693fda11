package city.lianbo.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.PersonId;
import city.lianbo.platform.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

@DeskTest
@WithMockUser(roles = "ADMINISTRATOR")
class BrandsTest {

    private static final Fingerprint COVER = Fingerprint.of("cover");

    @Autowired ApplicationContext desk;
    @Autowired Brands brands;
    @Autowired Accounts accounts;
    @Autowired Positionings positionings;
    private AccountId traffic;
    private AccountId city;

    @BeforeEach
    void build() {
        var two = new TestCity(desk).accounts(2);
        traffic = two.get(0);
        city = two.get(1);
    }

    private static Document text(String words) {
        return Documents.parse(
                """
                {"type":"doc","content":[{"type":"paragraph","attrs":{"id":"p1"},"content":[
                 {"type":"text","text":"%s"}]}]}
                """
                        .formatted(words));
    }

    private BrandKit kit(String accent) {
        return new BrandKit(
                "cinnabar",
                accent,
                "交通局",
                text("出行服务"),
                text("关注我们"),
                "临江市交通运输局",
                Optional.of(COVER),
                Optional.empty(),
                List.of(city),
                new Reach("12328", "临江大道 1 号"));
    }

    private AccountBrand brand() {
        var found = accounts.brands(List.of(traffic)).get(traffic);
        return Optional.ofNullable(found).orElseThrow();
    }

    @Test
    void anAccountBeginsWithNothingOfItsOwn() {
        var sheet = brands.sheet(traffic);

        assertThat(sheet.version()).isZero();
        assertThat(sheet.kit().cards()).isEmpty();
        assertThat(brand().dress(text("x"))).isEqualTo(text("x"));
    }

    @Test
    void whatIsKeptComesBackAndDressesTheAccountsArticles() {
        brands.change(traffic, 0, kit("#8a2b06"));

        var sheet = brands.sheet(traffic);
        assertThat(sheet.kit()).isEqualTo(kit("#8a2b06"));
        assertThat(sheet.version()).isOne();
        assertThat(brand().author()).isEqualTo("交通局");
        assertThat(brand().cover()).contains(COVER);
        assertThat(brand().look().id()).isEqualTo("cinnabar");
        assertThat(brand().look().accent().hex()).isEqualTo("#8a2b06");
        assertThat(brand().cards()).hasSize(1);
    }

    @Test
    void aCardCarriesTheOtherAccountsNameDutyAndPicture() {
        brands.change(traffic, 0, kit(""));
        positionings.change(city, 0, new Positioning("权威发布。回应关切", "市民", "", ""));
        var withQr = brands.sheet(city).kit();
        brands.change(
                city,
                0,
                new BrandKit(
                        withQr.theme(),
                        "",
                        "",
                        Document.EMPTY,
                        Document.EMPTY,
                        "",
                        Optional.empty(),
                        Optional.of(Fingerprint.of("qr")),
                        List.of()));

        assertThat(brand().cards())
                .containsExactly(
                        new AccountBrand.Card(
                                accounts.find(city).orElseThrow().name(),
                                "权威发布",
                                Optional.of(Fingerprint.of("qr"))));
        assertThat(brands.preview(traffic, kit("")).cards()).isEqualTo(brand().cards());
    }

    @Test
    void closedAccountsAreShownNoMore() {
        brands.change(traffic, 0, kit(""));

        accounts.move(city, AccountState.PAUSED);
        accounts.move(city, AccountState.CLOSED);

        assertThat(brand().cards()).isEmpty();
    }

    @Test
    void aPreviewKeepsNothing() {
        brands.preview(traffic, kit(""));

        assertThat(brands.sheet(traffic).version()).isZero();
    }

    @Nested
    class Refuses {

        @Test
        void whatSomebodyElseChangedMeanwhile() {
            brands.change(traffic, 0, kit(""));

            assertThatThrownBy(() -> brands.change(traffic, 0, kit("#8a2b06")))
                    .isInstanceOf(AccountChangedMeanwhile.class);
            assertThat(brands.sheet(traffic).kit().accent()).isEmpty();
        }

        @Test
        void aColourThatNobodyCouldRead() {
            for (var colour : List.of("#ffff00", "red", "#12")) {
                assertThatThrownBy(() -> brands.change(traffic, 0, kit(colour)))
                        .isInstanceOf(AccentUnreadable.class);
            }
        }

        @Test
        void aSignatureThatFillsTheScreen() {
            var kit = kit("");

            assertThatThrownBy(() -> brands.change(traffic, 0, signed(kit, "长".repeat(41))))
                    .isInstanceOf(AccountFieldTooLong.class);
        }

        private BrandKit signed(BrandKit kit, String signature) {
            return new BrandKit(
                    kit.theme(),
                    kit.accent(),
                    kit.author(),
                    kit.header(),
                    kit.footer(),
                    signature,
                    kit.cover(),
                    kit.qr(),
                    kit.cards());
        }

        @Test
        void editorsOfOtherDepartments() {
            var home = accounts.find(traffic).orElseThrow().department();

            assertThatThrownBy(() -> as(new DepartmentId(UUID.randomUUID()), kit("")))
                    .isInstanceOf(AccountOfAnotherDepartment.class);
            as(home, kit(""));

            assertThat(brands.sheet(traffic).version()).isOne();
        }

        private void as(DepartmentId department, BrandKit kit) {
            var editor =
                    new Actor(
                            Optional.of(new PersonId(UUID.randomUUID())),
                            "编辑",
                            Optional.of(department),
                            Set.of(Role.EDITOR));
            Acting.as(editor, () -> brands.change(traffic, 0, kit));
        }
    }
}
