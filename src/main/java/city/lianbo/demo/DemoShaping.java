package city.lianbo.demo;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.account.BrandKit;
import city.lianbo.account.Brands;
import city.lianbo.account.Positioning;
import city.lianbo.account.Positionings;
import city.lianbo.document.Document;
import city.lianbo.platform.AccountId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Says what each of the demo city's accounts is for, and gives four of them a dress of their own.
@Component
@Profile("demo")
class DemoShaping {

    private static final Map<String, Dress> DRESSES =
            Map.of(
                    "平安临江", new Dress("ink", "", "临江市公安局"),
                    "健康临江", new Dress("pine", "", "临江市卫生健康委员会"),
                    "临江交通", new Dress("ink", "#0b5f73", "临江市交通运输局"),
                    "临江应急", new Dress("cinnabar", "", "临江市应急管理局"));
    private static final List<String> CARDS = List.of("临江发布", "临江热线");

    private final Accounts accounts;
    private final Brands brands;
    private final Positionings positionings;

    DemoShaping(Accounts accounts, Brands brands, Positionings positionings) {
        this.accounts = accounts;
        this.brands = brands;
        this.positionings = positionings;
    }

    private record Dress(String theme, String accent, String signature) {}

    void shape() {
        var ids =
                accounts.all().stream().collect(Collectors.toMap(AccountRow::name, AccountRow::id));
        lines().forEach(line -> position(ids, line.split("\\|", -1)));
        DRESSES.forEach((name, dress) -> dress(ids, name, dress));
    }

    private void position(Map<String, AccountId> ids, String[] line) {
        positionings.change(
                id(ids, line[0]), 0, new Positioning(line[1], line[2], line[3], line[4]));
    }

    private void dress(Map<String, AccountId> ids, String name, Dress dress) {
        brands.change(
                id(ids, name),
                0,
                new BrandKit(
                        dress.theme(),
                        dress.accent(),
                        name,
                        Document.EMPTY,
                        Document.EMPTY,
                        dress.signature(),
                        Optional.empty(),
                        Optional.empty(),
                        CARDS.stream().map(card -> id(ids, card)).toList()));
    }

    private static AccountId id(Map<String, AccountId> ids, String name) {
        return Objects.requireNonNull(ids.get(name), name);
    }

    private static List<String> lines() {
        try (var text = new ClassPathResource("demo/positioning.txt").getInputStream()) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
