package org.code99.outreach;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Compose the first pieces and print them as proofs.
 *
 * @param company whose files
 * @param asOf the business day on which the pieces are dated
 * @param seed the only source of chance for approaches
 * @param listed the files of the list whose wave it is; everybody else's are looked at, lest a
 *     person gets two pieces
 * @param fresh whether files whose wound has not cooled off take their turn too, so that the house
 *     rule has its say (S33); else they wait
 * @param perOwner how many files of each owner, the best first; 0 means all
 * @param folder where the proofs go
 * @param kits hears of each kit that is to be packed
 * @param composed hears how many files are done so far
 */
public record WaveOrder(
    UUID company,
    LocalDate asOf,
    long seed,
    Listed listed,
    boolean fresh,
    int perOwner,
    Path folder,
    Consumer<KitToPack> kits,
    LongConsumer composed) {

  /** The files of a list. */
  @FunctionalInterface
  public interface Listed {
    /** Tells each of them once. */
    void each(Consumer<UUID> taker);
  }
}
