package org.code99.outreach;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.web.Fault;
import org.code99.web.Refused;

/** Human answers, for programs. */
@Controller("/api/v1/replies")
@Secured({"salesperson", "manager"})
class ReplyApi {
  private static final UUID NOBODY = new UUID(0, 0);

  private final Replies replies;
  private final Clock clock;

  ReplyApi(Replies replies, Clock clock) {
    this.replies = replies;
    this.clock = clock;
  }

  /**
   * Somebody answered.
   *
   * @param medium by which; {@code email} when missing
   * @param on when; today when missing
   */
  record Answer(
      Optional<UUID> file,
      Optional<String> medium,
      Optional<LocalDate> on,
      Optional<String> words) {}

  /** What came of it. */
  record Recorded(int stopped) {}

  @Post
  HttpResponse<Recorded> record(Actor actor, @Body Answer answer) {
    Reply reply =
        new Reply(
            answer.file().orElse(NOBODY),
            answer.medium().orElse("email"),
            answer.on().orElseGet(() -> LocalDate.now(clock)),
            answer.words().orElse(""));
    if (answer.file().isEmpty()) {
      List<Fault> faults = new ArrayList<>(reply.faults(LocalDate.now(clock)));
      faults.addFirst(Fault.at("file", "Whose answer is it? Name the file."));
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    return HttpResponse.created(new Recorded(replies.record(actor, reply)));
  }
}
