package org.code99.protection;

/** Of whom a phrase speaks. */
enum Subject {
  CONTACT,
  SOMEBODY_ELSE,
  UNTOLD
}
