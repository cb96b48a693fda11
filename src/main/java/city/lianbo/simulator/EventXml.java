package city.lianbo.simulator;

import java.time.Instant;

/// The XML bodies of job events. Texts travel in CDATA, numbers bare.
final class EventXml {

    private EventXml() {}

    static String massSendFinished(Account account, MassJob job, Instant now) {
        var xml = head(account, now, "MASSSENDJOBFINISH");
        number(xml, "MsgID", job.msgId());
        text(xml, "Status", job.status());
        number(xml, "TotalCount", job.reach());
        number(xml, "FilterCount", job.filtered());
        number(xml, "SentCount", job.filtered() - job.failed());
        number(xml, "ErrorCount", job.failed());
        copyright(xml, job);
        links(xml, job);
        return xml.append("</xml>").toString();
    }

    static String publishFinished(Account account, Publication publication, Instant now) {
        var xml = head(account, now, "PUBLISHJOBFINISH").append("<PublishEventInfo>");
        number(xml, "publish_id", publication.publishId());
        number(xml, "publish_status", publication.status());
        int count = publication.articles().size();
        if (publication.status() == Publication.DONE) {
            text(xml, "article_id", publication.articleId());
            xml.append("<article_detail>");
            number(xml, "count", count);
            for (int i = 1; i <= count; i++) {
                xml.append("<item>");
                number(xml, "idx", i);
                text(xml, "article_url", publication.url(i));
                xml.append("</item>");
            }
            xml.append("</article_detail>");
        }
        for (int i = 1; publication.namesFailedArticles() && i <= count; i++) {
            number(xml, "fail_idx", i);
        }
        return xml.append("</PublishEventInfo></xml>").toString();
    }

    private static StringBuilder head(Account account, Instant now, String event) {
        var xml = new StringBuilder("<xml>");
        text(xml, "ToUserName", account.originalId());
        text(xml, "FromUserName", "oR5GjjgEhCMJFyzaVZdrxZ2zRRF4");
        number(xml, "CreateTime", now.getEpochSecond());
        text(xml, "MsgType", "event");
        text(xml, "Event", event);
        return xml;
    }

    private static void copyright(StringBuilder xml, MassJob job) {
        xml.append("<CopyrightCheckResult>");
        number(xml, "Count", job.reprints().size());
        xml.append("<ResultList>");
        for (var reprint : job.reprints()) {
            xml.append("<item>");
            number(xml, "ArticleIdx", reprint.position());
            number(xml, "UserDeclareState", 0);
            number(xml, "AuditState", 2);
            text(xml, "OriginalArticleUrl", reprint.originalUrl());
            number(xml, "OriginalArticleType", 1);
            number(xml, "CanReprint", reprint.allowed() ? 1 : 0);
            number(xml, "NeedReplaceContent", 1);
            number(xml, "NeedShowReprintSource", 1);
            xml.append("</item>");
        }
        xml.append("</ResultList>");
        number(xml, "CheckState", job.checkState());
        xml.append("</CopyrightCheckResult>");
    }

    private static void links(StringBuilder xml, MassJob job) {
        boolean told =
                job.status().equals("send success") && !job.verdict().equals(MassJob.WITHOUT_LINKS);
        int count = told ? job.articles().size() : 0;
        xml.append("<ArticleUrlResult>");
        number(xml, "Count", count);
        xml.append("<ResultList>");
        for (int i = 1; i <= count; i++) {
            xml.append("<item>");
            number(xml, "ArticleIdx", i);
            text(xml, "ArticleUrl", job.url(i));
            xml.append("</item>");
        }
        xml.append("</ResultList></ArticleUrlResult>");
    }

    private static void text(StringBuilder xml, String name, String value) {
        xml.append('<').append(name).append("><![CDATA[");
        xml.append(value.replace("]]>", "]]]]><![CDATA[>"));
        xml.append("]]></").append(name).append('>');
    }

    private static void number(StringBuilder xml, String name, long value) {
        xml.append('<').append(name).append('>').append(value);
        xml.append("</").append(name).append('>');
    }
}
