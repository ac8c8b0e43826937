package baton.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * <code>Main operaton|flowable jdbcUrl user password folder</code>: deploys the folder's files, says <code>ready</code>,
 * then answers each line <code>processId concurrency milliseconds</code> of its input by a line of JSON. The load is the
 * one of bench/load.ts: a closed loop, counted after a third of the time to get going.
 */
public final class Main {
  public static void main(String[] arguments) throws Exception {
    var peer = arguments[0].equals("operaton") ? new Operaton() : new Flowable();
    var pool = new HikariConfig();
    pool.setJdbcUrl(arguments[1]);
    pool.setUsername(arguments[2]);
    pool.setPassword(arguments[3]);
    pool.setMaximumPoolSize(10);
    // As PostgreSQL's own default; what the engines ask for.
    pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    try (var dataSource = new HikariDataSource(pool)) {
      peer.start(dataSource);
      try (var files = Files.list(Path.of(arguments[4]))) {
        for (var file : files.toList()) peer.deploy(file.getFileName().toString().replace(".bpmn", ""), Files.readString(file));
      }
      System.out.println("ready");
      var lines = new BufferedReader(new InputStreamReader(System.in));
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var words = line.split(" ");
        System.out.println(load(peer, words[0], Integer.parseInt(words[1]), Long.parseLong(words[2])));
      }
    }
    System.exit(0);
  }

  private static String load(Peer peer, String processId, int concurrency, long milliseconds) throws Exception {
    var latencies = new ConcurrentLinkedQueue<Double>();
    var counted = new AtomicLong();
    var from = System.nanoTime() + milliseconds * 1_000_000 / 3;
    var to = from + milliseconds * 1_000_000;
    var clients = Executors.newFixedThreadPool(concurrency);
    for (var client = 0; client < concurrency; client += 1) {
      clients.submit(() -> {
        try {
          while (System.nanoTime() < to) {
            var started = System.nanoTime();
            runOne(peer, processId);
            var ended = System.nanoTime();
            latencies.add((ended - started) / 1e6);
            if (ended >= from && ended < to) counted.incrementAndGet();
          }
        } catch (Throwable error) {
          error.printStackTrace();
          Runtime.getRuntime().halt(1);
        }
      });
    }
    clients.shutdown();
    clients.awaitTermination(1, TimeUnit.HOURS);
    var list = latencies.stream().map(one -> String.format(java.util.Locale.ROOT, "%.3f", one)).collect(Collectors.joining(","));
    return "{\"throughput\":" + counted.get() / (milliseconds / 1000.0) + ",\"latencies\":[" + list + "]}";
  }

  private static void runOne(Peer peer, String processId) {
    var instance = peer.begin(processId, Map.of("amount", 20));
    if (processId.equals("decision")) peer.completeTask(instance, Map.of("approved", true));
  }
}
