package city.lianbo.wechat;

import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/// A database in memory with this module's tables and nothing else.
public final class WeChatTables {

    private WeChatTables() {}

    public static DataSource fresh() {
        var source =
                JdbcConnectionPool.create(
                        "jdbc:h2:mem:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1"
                                .formatted(UUID.randomUUID()),
                        "sa",
                        "");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V050__wechat.sql"))
                .execute(source);
        return source;
    }
}
