package hopwise.store;

import hopwise.study.Learner;
import java.time.Instant;
import java.util.Optional;

/** Codes that bring a learner to another device. Only hashes of codes come here. */
public final class ClaimCodes {
  private final Database database;

  /** Keeps codes in {@code database}. */
  public ClaimCodes(Database database) {
    this.database = database;
  }

  /** Makes the code with this hash the only one that leads to {@code learner}. */
  public void make(String learner, String codeHash, Instant expires) {
    database.write(handle -> {
      handle.execute("DELETE FROM claim_code WHERE learner = ?", learner);
      return handle.execute(
          "INSERT INTO claim_code (code_hash, learner, expires) VALUES (?, ?, ?)",
          codeHash,
          learner,
          expires.toEpochMilli());
    });
  }

  /**
   * Uses up a code: the learner is then also found by the token with {@code newTokenHash}. Empty if
   * the code is unknown, used or expired.
   */
  public Optional<Learner> redeem(String codeHash, String newTokenHash, Instant now) {
    return database.write(handle -> {
      handle.execute("DELETE FROM claim_code WHERE expires <= ?", now.toEpochMilli());
      var learner =
          handle
              .createQuery("SELECT learner FROM claim_code WHERE code_hash = :code")
              .bind("code", codeHash)
              .mapTo(String.class)
              .findOne();
      int used = handle.execute("DELETE FROM claim_code WHERE code_hash = ?", codeHash);
      if (learner.isEmpty() || used == 0) {
        return Optional.empty();
      }
      Learners.insertToken(handle, newTokenHash, learner.get(), now);
      return Learners.byId(handle, learner.get());
    });
  }
}
