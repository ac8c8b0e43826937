package baton.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** What each task does: the statement of Baton's tasks, on the engine's own connection and in its transaction. */
final class Work {
  private static final String LOG_INTERACTION = """
      WITH logged AS (
          INSERT INTO bench.interactions (idempotency_key, instance_key, subject, occurred_at) VALUES (?, ?, ?, now())
          ON CONFLICT (idempotency_key) DO NOTHING RETURNING id)
        SELECT id::text FROM logged UNION ALL SELECT id::text FROM bench.interactions WHERE idempotency_key = ?""";

  private Work() {}

  static String log(Connection connection, String instance, String key, String subject) throws SQLException {
    try (var statement = connection.prepareStatement(LOG_INTERACTION)) {
      statement.setString(1, key);
      statement.setLong(2, instance.hashCode());
      statement.setString(3, subject);
      statement.setString(4, key);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }
}
