package baton.bench;

import java.sql.Connection;
import java.util.Map;
import javax.sql.DataSource;

/** An engine embedded in this process. */
interface Peer {
  void start(DataSource dataSource);

  void deploy(String name, String xml);

  /** Returns when the instance has ended, or waits for somebody. */
  String begin(String processId, Map<String, Object> variables);

  /** Completes the one user task that the instance waits for, as a client would: it asks for it first. */
  void completeTask(String instanceId, Map<String, Object> variables);

  /** That of the engine's transaction which the calling thread is in. */
  Connection connection();
}
