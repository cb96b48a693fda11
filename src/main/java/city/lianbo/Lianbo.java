package city.lianbo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// The desk: one article, adapted per department, carried to many WeChat accounts.
@SpringBootApplication
@Modulithic(systemName = "Lianbo", sharedModules = "platform")
public class Lianbo {

    public static void main(String[] arguments) {
        SpringApplication.run(Lianbo.class, arguments);
    }
}
