package org.code99.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.code99.commission.Commission;
import org.code99.drawers.Drawers;
import org.code99.host.Change;
import org.code99.intake.ImportOrder;
import org.code99.intake.ImportReport;
import org.code99.intake.Intake;
import org.code99.intake.RegionLocator;
import org.code99.outreach.Outreach;
import org.code99.outreach.WaveOrder;
import org.code99.outreach.WaveReport;
import org.code99.regions.Binding;
import org.code99.regions.Company;
import org.code99.regions.Extensions;
import org.code99.regions.RegionTree;
import org.code99.regions.Regions;
import org.code99.regions.Switchboard;
import org.code99.triage.RankOrder;
import org.code99.triage.Triage;

/** The main job, room by room: import, divide, rank, compose, write. */
final class Revival {
  private final House house;
  private final Task task;
  private final Meter meter;

  Revival(House house, Task task, Meter meter) {
    this.house = house;
    this.task = task;
    this.meter = meter;
  }

  /** What is to be done. */
  record Task(
      Path list,
      Path out,
      Optional<CompanyFile> company,
      int wave,
      LocalDate asOf,
      long seed,
      Map<String, String> map) {
    Task {
      map = Map.copyOf(map);
    }
  }

  Summary run() throws IOException, UnusableInput {
    CompanySetup setup = house.door(CompanySetup.class);
    Company company =
        task.company().isPresent()
            ? setup.from(task.company().get(), task.asOf())
            : setup.withoutFile();
    ImportReport imported = imported(company);
    setup.divide(company.id());
    meter.begin("ranking", imported.accepted());
    house
        .door(Triage.class)
        .rank(
            new RankOrder(
                company.id(),
                task.asOf(),
                task.seed(),
                done -> meter.at(done, imported.accepted())));
    WaveReport wave = compose(company, imported.importId());
    Summary summary = write(company, imported, wave);
    Files.writeString(task.out().resolve("summary.json"), summary.json());
    return summary;
  }

  private ImportReport imported(Company company) {
    meter.begin("reading", -1);
    UUID drawer = house.door(Drawers.class).drawer(company.id(), drawerName());
    RegionTree tree = house.door(Regions.class).tree(company.id());
    return house
        .door(Intake.class)
        .importList(
            ImportOrder.of(company.id(), drawer, task.list(), task.asOf(), RegionLocator.of(tree))
                .mapped(task.map())
                .inCurrency(company.currency())
                .watched(meter::at));
  }

  private String drawerName() {
    String name = String.valueOf(task.list().getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private WaveReport compose(Company company, UUID importId) throws IOException {
    meter.begin("composing", -1);
    Files.deleteIfExists(task.out().resolve("kits.csv"));
    try (LazyKits kits = new LazyKits(task.out().resolve("kits.csv"))) {
      return house
          .door(Outreach.class)
          .compose(
              new WaveOrder(
                  company.id(),
                  task.asOf(),
                  task.seed(),
                  taker -> house.door(RankedList.class).files(importId, taker),
                  false,
                  task.wave(),
                  task.out(),
                  kits::take,
                  done -> meter.at(done, -1)));
    }
  }

  private Summary write(Company company, ImportReport imported, WaveReport wave)
      throws IOException {
    meter.begin("writing", imported.accepted());
    RankedList list = house.door(RankedList.class);
    Intake intake = house.door(Intake.class);
    Regions regions = house.door(Regions.class);
    Switchboard switchboard = regions.switchboard(company.id(), task.asOf());
    RankedCsv ranked =
        new RankedCsv(
            task.out().resolve("ranked.csv"),
            switchboard,
            house.door(Outreach.class).suggestions(company.id(), task.asOf()),
            house.door(Commission.class),
            task.asOf());
    try (ranked) {
      list.each(imported.importId(), ranked::take);
    }
    intake.writeRejects(imported.importId(), task.out().resolve("rejects.csv"));
    intake.writeRemarks(imported.importId(), task.out().resolve("remarks.csv"));
    return new Summary(
        company.name(),
        String.valueOf(task.list().getFileName()),
        task.asOf(),
        task.seed(),
        imported,
        list.suspectedLegal(imported.importId()),
        ranked.byRegion(),
        ranked.byReason(),
        ranked.byDecision(),
        list.lost(imported.importId()),
        list.lost(imported.importId(), "profit"),
        ranked.isPaid()
            ? Optional.of(list.lost(imported.importId(), "commission"))
            : Optional.empty(),
        regions.rates(company.id(), task.asOf()),
        wave,
        warnings(company, intake.doubts(task.list(), task.map())),
        absent(switchboard),
        failures());
  }

  private List<String> warnings(Company company, List<String> doubts) {
    List<String> warnings = new ArrayList<>(doubts);
    if (!company.hasAddress()) {
      warnings.add(
          "The letters are drafts without a sender: "
              + task.company()
                  .map(file ->
                      "%s gives no company.address; name it there.".formatted(file.source()))
                  .orElse("name yours by --company; docs/samples/company.yaml is a sample."));
    }
    return warnings;
  }

  private static List<String> absent(Switchboard switchboard) {
    return switchboard.absences().stream().map(Binding.Absent::why).distinct().sorted().toList();
  }

  private Map<String, Map<String, Object>> failures() {
    Map<String, Map<String, Object>> failures = new TreeMap<>();
    house
        .door(Extensions.class)
        .failures()
        .forEach((plugin, failed) -> failures.put(plugin, failure(failed.count(), failed.first())));
    for (Change.Refused refused : house.refusedPlugins()) {
      failures.put(refused.subject(), failure(1, String.join("; ", refused.reasons())));
    }
    return failures;
  }

  private static Map<String, Object> failure(int count, String first) {
    Map<String, Object> failure = new LinkedHashMap<>();
    failure.put("count", count);
    failure.put("first", first);
    return failure;
  }

  /** A packing list that comes into being with its first kit. */
  private static final class LazyKits implements AutoCloseable {
    private final Path file;
    private Optional<KitsCsv> kits = Optional.empty();

    LazyKits(Path file) {
      this.file = file;
    }

    void take(org.code99.outreach.KitToPack kit) {
      try {
        if (kits.isEmpty()) {
          kits = Optional.of(new KitsCsv(file));
        }
        kits.get().take(kit);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      if (kits.isPresent()) {
        kits.get().close();
      }
    }
  }
}
