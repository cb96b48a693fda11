package city.lianbo.bench.fire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import me.chanjar.weixin.common.api.WxConsts;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import me.chanjar.weixin.mp.bean.WxMpMassTagMessage;
import me.chanjar.weixin.mp.bean.draft.WxMpAddDraft;
import me.chanjar.weixin.mp.bean.draft.WxMpDraftArticles;
import me.chanjar.weixin.mp.bean.material.WxMpMaterial;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;

/// What a city would write without the desk: a loop over a client library, and a pool of ten
/// threads over the same. Drafts and tokens are there before the watch starts, as with the desk.
final class Peers {

    /// More would be minutes of waiting for a figure that grows in proportion.
    private static final int MOST = 200;

    private static final int POOL = 10;

    private final String weChat;
    private final FireOptions options;
    private final Path folder;

    Peers(String weChat, FireOptions options, Path folder) {
        this.weChat = weChat;
        this.options = options;
        this.folder = folder;
    }

    private record Sender(WxMpService service, String draft) {

        void send() throws WxErrorException {
            var message = new WxMpMassTagMessage();
            message.setSendAll(true);
            message.setMsgType(WxConsts.MassMsgType.MPNEWS);
            message.setMediaId(draft);
            service.getMassMessageService().massGroupMessageSend(message);
        }
    }

    static String appId(String peer, int account) {
        return "wx%s%08x".formatted(peer, account);
    }

    int accounts() {
        return Math.min(MOST, options.accounts());
    }

    Map<String, Object> figures(String sequential, String pool)
            throws IOException, WxErrorException, InterruptedException, ExecutionException {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("sequential", figure(sequential(senders(sequential))));
        figures.put("pool10", figure(pooled(senders(pool))));
        return figures;
    }

    private Map<String, Object> figure(Duration took) {
        double scale = (double) options.accounts() / accounts();
        var figure = new LinkedHashMap<String, Object>();
        figure.put("answerMillis", Math.round(took.toMillis() * scale));
        figure.put("extrapolated", scale > 1);
        figure.put("measuredAccounts", accounts());
        return figure;
    }

    private static Duration sequential(List<Sender> senders) throws WxErrorException {
        long began = System.nanoTime();
        for (var sender : senders) {
            sender.send();
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static Duration pooled(List<Sender> senders)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(POOL)) {
            long began = System.nanoTime();
            var answers = new ArrayList<Future<?>>();
            for (var sender : senders) {
                answers.add(
                        threads.submit(() -> {
                            sender.send();
                            return true;
                        }));
            }
            for (var answer : answers) {
                answer.get();
            }
            return Duration.ofNanos(System.nanoTime() - began);
        }
    }

    /// Staging is not measured here, so it need not take its turn.
    private List<Sender> senders(String peer)
            throws IOException, InterruptedException, ExecutionException {
        var cover = Files.write(folder.resolve("cover-" + peer + ".png"), Covers.png(0));
        try (var threads = Executors.newFixedThreadPool(2 * POOL)) {
            var staged =
                    IntStream.range(0, accounts())
                            .mapToObj(account ->
                                    threads.submit(() -> sender(appId(peer, account), cover)))
                            .toList();
            var senders = new ArrayList<Sender>();
            for (var sender : staged) {
                senders.add(sender.get());
            }
            return senders;
        }
    }

    private Sender sender(String appId, Path cover) throws WxErrorException {
        var config = new WxMpDefaultConfigImpl();
        config.setAppId(appId);
        config.setSecret(FireDesk.SECRET);
        config.useStableAccessToken(true);
        config.setHostConfig(new WxMpHostConfig(weChat, weChat, weChat));
        var service = new WxMpServiceImpl();
        service.setWxMpConfigStorage(config);
        service.setMaxRetryTimes(0);
        var material = new WxMpMaterial();
        material.setName("cover.png");
        material.setFile(cover.toFile());
        var media =
                service.getMaterialService()
                        .materialFileUpload(WxConsts.MediaFileType.IMAGE, material)
                        .getMediaId();
        var article =
                WxMpDraftArticles.builder()
                        .title("台风蓝色预警")
                        .author("气象台")
                        .digest("今晚起有大风")
                        .content("<p>今年第 12 号台风今晚靠近临江。</p>")
                        .thumbMediaId(media)
                        .build();
        var draft =
                service.getDraftService()
                        .addDraft(WxMpAddDraft.builder().articles(List.of(article)).build());
        return new Sender(service, draft);
    }
}
