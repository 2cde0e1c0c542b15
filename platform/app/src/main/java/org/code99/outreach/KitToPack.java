package org.code99.outreach;

import java.util.List;
import org.code99.api.KitItem;
import org.code99.api.Money;

/**
 * A line of the packing list.
 *
 * @param accountNo of the customer
 * @param company of the customer
 * @param person to whose attention, empty when nobody is known
 * @param address the lines below the name
 * @param owner whose kit it is
 * @param items the bill of materials
 * @param cost of all items
 * @param artwork the files to print, without their ending
 * @param coverNotePage the page of the cover notes that goes with it
 * @param handling what the packer must know
 */
public record KitToPack(
    String accountNo,
    String company,
    String person,
    List<String> address,
    String owner,
    List<KitItem> items,
    Money cost,
    List<String> artwork,
    int coverNotePage,
    String handling) {
  /** Copies the lists. */
  public KitToPack {
    address = List.copyOf(address);
    items = List.copyOf(items);
    artwork = List.copyOf(artwork);
  }
}
