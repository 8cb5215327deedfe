package hopwise.benchmark;

import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Connects and closes on the real kernel: {@code serve PORT}, or {@code ADDRESS PORT TIMES}. */
public final class KernelConnect {
  private KernelConnect() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("serve")) {
      serve(Integer.parseInt(arguments[1]));
    }
    var target = new InetSocketAddress(arguments[0], Integer.parseInt(arguments[1]));
    int times = Integer.parseInt(arguments[2]);
    connect(target, times);
    long begin = System.nanoTime();
    connect(target, times);
    System.out.printf("%.3f%n", (System.nanoTime() - begin) / 1_000.0 / times);
  }

  private static void connect(InetSocketAddress target, int times) throws Exception {
    for (int i = 0; i < times; i++) {
      try (var channel = SocketChannel.open()) {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        channel.connect(target);
      }
    }
  }

  private static void serve(int port) throws Exception {
    try (var server = ServerSocketChannel.open().bind(new InetSocketAddress(port), 1_024)) {
      while (true) {
        server.accept().close();
      }
    }
  }
}
