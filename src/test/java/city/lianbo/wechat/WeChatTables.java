package city.lianbo.wechat;

import city.lianbo.TestDatabase;
import javax.sql.DataSource;

/// A database of its own with the desk's tables.
public final class WeChatTables {

    private WeChatTables() {}

    public static DataSource fresh() {
        return TestDatabase.migrated();
    }
}
