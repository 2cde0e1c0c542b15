package org.code99.outreach;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.code99.people.Actor;

/** Human answers, for programs. */
@Controller("/api/v1/replies")
@Secured({"salesperson", "manager"})
class ReplyApi {
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
    int stopped =
        replies.record(
            actor,
            Reply.told(
                answer.file(), answer.medium(), answer.on(), answer.words(), LocalDate.now(clock)));
    return HttpResponse.created(new Recorded(stopped));
  }
}
