package city.lianbo.wechat.http;

import city.lianbo.wechat.Credentials;
import city.lianbo.wechat.DraftBox;
import city.lianbo.wechat.WeChatTime;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HttpSettings.class)
class HttpConfiguration {

    private static final String KEEP_ALIVE = "jdk.httpclient.keepalive.timeout";

    /// The one client of the desk. Follows no redirect: an answer from elsewhere is no answer.
    /// Connections warmed up before a wave must outlive the wait for it; the JDK reads that time
    /// from a system property when the first client is made.
    @Bean
    HttpClient weChatHttpClient(HttpSettings settings) {
        if (System.getProperty(KEEP_ALIVE) == null) {
            System.setProperty(KEEP_ALIVE, "120");
        }
        return client(settings);
    }

    static HttpClient client(HttpSettings settings) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Bean
    WeChatTime weChatTime(InstantSource clock) {
        return new WeChatTime(clock);
    }

    /// Credentials are looked up late: the module that has them may itself call WeChat.
    @Bean
    HttpWeChat httpWeChat(
            HttpClient weChatHttpClient,
            HttpSettings settings,
            ObjectProvider<Credentials> credentials,
            JdbcClient database,
            InstantSource clock,
            WeChatTime time) {
        Credentials late = account -> credentials.getObject().of(account);
        return weChat(weChatHttpClient, settings, late, new TokenStore(database), clock, time);
    }

    @Bean
    DraftBox draftBox(
            HttpClient weChatHttpClient,
            HttpSettings settings,
            ObjectProvider<Credentials> credentials,
            JdbcClient database,
            InstantSource clock,
            WeChatTime time) {
        Credentials late = account -> credentials.getObject().of(account);
        return draftBox(weChatHttpClient, settings, late, new TokenStore(database), clock, time);
    }

    static DraftBox draftBox(
            HttpClient client,
            HttpSettings settings,
            Credentials credentials,
            TokenStore store,
            InstantSource clock,
            WeChatTime time) {
        var json = new Json();
        var transport = new Transport(client, settings, json, time);
        var tokens =
                new TokenKeeper(
                        credentials, store, new TokenDesk(transport, json, clock, settings), clock);
        return new HttpDraftBox(new AuthorisedCalls(transport, tokens), json, settings);
    }

    static HttpWeChat weChat(
            HttpClient client,
            HttpSettings settings,
            Credentials credentials,
            TokenStore store,
            InstantSource clock,
            WeChatTime time) {
        var json = new Json();
        var transport = new Transport(client, settings, json, time);
        var desk = new TokenDesk(transport, json, clock, settings);
        var tokens = new TokenKeeper(credentials, store, desk, clock);
        return new HttpWeChat(
                new AuthorisedCalls(transport, tokens),
                tokens,
                new WarmUp(client, settings),
                json,
                settings);
    }
}
