package org.code99.api;

/**
 * A line of a bill of materials.
 *
 * @param sku the stock number
 * @param name as the packer reads it
 * @param quantity at least one
 * @param unitCost of one
 */
public record KitItem(String sku, String name, int quantity, Money unitCost) {
  /** Checks the quantity. */
  public KitItem {
    Checks.text("a stock number", sku);
    Checks.text("the name of an item", name);
    Checks.between("a quantity", quantity, 1, 1000);
  }

  /** A line. */
  public static KitItem of(String sku, String name, int quantity, Money unitCost) {
    return new KitItem(sku, name, quantity, unitCost);
  }
}
