package hopwise.simulator.shell.kubectl;

import org.junit.jupiter.api.Test;

class ScratchTest {
  @Test
  void play() throws Exception {
    var lines =
        java.nio.file.Files.readAllLines(
            java.nio.file.Path.of(System.getProperty("play", "/tmp/kplay.txt")));
    var laptop = Laptop.kubenet().withFile("nginx.yaml", Laptop.NGINX);
    for (var line : lines) {
      System.out.println(laptop.session().place() + "$ " + line);
      System.out.print(laptop.run(line));
      if (laptop.status() != 0) System.out.println("[" + laptop.status() + "]");
    }
  }
}
