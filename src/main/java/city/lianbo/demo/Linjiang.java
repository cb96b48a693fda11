package city.lianbo.demo;

import static city.lianbo.account.AccountKind.SERVICE;
import static city.lianbo.account.AccountKind.SUBSCRIPTION;

import java.util.List;

/// Who is who in the fictional city Linjiang 临江.
final class Linjiang {

    static final List<DemoUnit> UNITS =
            List.of(
                    new DemoUnit("publicity", "市委宣传部", "宣传"),
                    new DemoUnit("police", "市公安局", "公安"),
                    new DemoUnit("health", "市卫生健康委员会", "卫健"),
                    new DemoUnit("traffic", "市交通运输局", "交通"),
                    new DemoUnit("education", "市教育局", "教育"),
                    new DemoUnit("emergency", "市应急管理局", "应急"),
                    new DemoUnit("weather", "市气象局", "气象"),
                    new DemoUnit("labour", "市人力资源和社会保障局", "人社"),
                    new DemoUnit("tax", "市税务局", "税务"),
                    new DemoUnit("culture", "市文化和旅游局", "文旅"),
                    new DemoUnit("market", "市市场监督管理局", "市监"),
                    new DemoUnit("services", "市政务服务和数据管理局", "政数"));

    static final List<DemoAccount> ACCOUNTS =
            List.of(
                    new DemoAccount("publicity", "临江发布", SUBSCRIPTION, 1_826_300),
                    new DemoAccount("publicity", "临江融媒", SUBSCRIPTION, 412_700),
                    new DemoAccount("publicity", "文明临江", SUBSCRIPTION, 86_540),
                    new DemoAccount("publicity", "网信临江", SUBSCRIPTION, 41_280),
                    new DemoAccount("police", "平安临江", SUBSCRIPTION, 963_410),
                    new DemoAccount("police", "临江交警", SERVICE, 738_920),
                    new DemoAccount("police", "临江网警", SUBSCRIPTION, 58_730),
                    new DemoAccount("police", "临江出入境", SERVICE, 121_460),
                    new DemoAccount("health", "健康临江", SUBSCRIPTION, 684_250),
                    new DemoAccount("health", "临江疾控", SUBSCRIPTION, 203_590),
                    new DemoAccount("health", "临江市第一人民医院", SERVICE, 356_870),
                    new DemoAccount("health", "临江血站", SUBSCRIPTION, 27_940),
                    new DemoAccount("traffic", "临江交通", SUBSCRIPTION, 318_660),
                    new DemoAccount("traffic", "临江公交", SERVICE, 529_710),
                    new DemoAccount("traffic", "临江地铁", SUBSCRIPTION, 447_230),
                    new DemoAccount("traffic", "临江港航", SUBSCRIPTION, 12_650),
                    new DemoAccount("education", "临江教育", SUBSCRIPTION, 571_340),
                    new DemoAccount("education", "临江招考", SERVICE, 394_180),
                    new DemoAccount("education", "临江青少年宫", SUBSCRIPTION, 63_820),
                    new DemoAccount("emergency", "临江应急", SUBSCRIPTION, 176_590),
                    new DemoAccount("emergency", "临江消防", SUBSCRIPTION, 229_840),
                    new DemoAccount("emergency", "临江森林防火", SUBSCRIPTION, 8_470),
                    new DemoAccount("weather", "临江气象", SUBSCRIPTION, 265_930),
                    new DemoAccount("weather", "临江预警", SERVICE, 148_310),
                    new DemoAccount("labour", "临江人社", SERVICE, 612_750),
                    new DemoAccount("labour", "临江就业", SUBSCRIPTION, 187_460),
                    new DemoAccount("labour", "临江人才", SUBSCRIPTION, 95_230),
                    new DemoAccount("tax", "临江税务", SERVICE, 288_390),
                    new DemoAccount("tax", "临江税务宣传", SUBSCRIPTION, 34_610),
                    new DemoAccount("culture", "临江文旅", SUBSCRIPTION, 242_170),
                    new DemoAccount("culture", "临江博物馆", SUBSCRIPTION, 156_780),
                    new DemoAccount("culture", "临江图书馆", SERVICE, 118_950),
                    new DemoAccount("culture", "临江大剧院", SUBSCRIPTION, 49_320),
                    new DemoAccount("market", "临江市场监管", SUBSCRIPTION, 73_610),
                    new DemoAccount("market", "临江消费维权", SUBSCRIPTION, 38_240),
                    new DemoAccount("market", "临江知识产权", SUBSCRIPTION, 6_890),
                    new DemoAccount("services", "临江政务服务", SERVICE, 503_970),
                    new DemoAccount("services", "数字临江", SUBSCRIPTION, 66_150),
                    new DemoAccount("services", "临江热线", SUBSCRIPTION, 139_580),
                    new DemoAccount("services", "临江公积金", SERVICE, 431_620));

    private Linjiang() {}
}
