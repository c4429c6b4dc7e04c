package org.cahiers.proposal;

import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cahiers.export.MinorityPart;

/** The minority annexes of the syntheses that proposals were taken from. */
final class AnnexRows {

  private final Connection database;

  AnnexRows(Connection database) {
    this.database = database;
  }

  Map<Long, List<MinorityPart>> of(Collection<Long> debates) {
    return Map.of();
  }
}
