package org.code99.api;

import java.util.List;
import org.pf4j.ExtensionPoint;

/**
 * Extension point: what a salesperson earns on a customer's invoices, payments and credit notes.
 *
 * <p><b>Pure</b>: the same input gives the same output, and the order of events does not matter.
 * The core decides what counts as resurrected, keeps the ledger and never lets a calculator write
 * to it. Where none is bound nobody is paid through this product, and no page speaks of pay.
 */
public interface CommissionCalculator extends ExtensionPoint {
  /** Exactly one statement, or a refusal with its reasons, for each case, in any order. */
  List<CommissionStatement> calculate(CommissionBatch batch);
}
