// All of MlbSts as processes under one dashboard: without containers by default, --mode containers with Kafka, an S3 server, Prometheus and
// Grafana.
using MlbSts.AppHost;
using MlbSts.AppHost.Brokers;
using MlbSts.AppHost.Commands;
using MlbSts.AppHost.Containers;
using MlbSts.AppHost.Stores;
using MlbSts.ServiceDefaults;

var builder = DistributedApplication.CreateBuilder(args);
var options = AppHostOptions.Read(builder.Configuration, builder.AppHostDirectory);

var broker = options switch
{
    { InContainers: true } => KafkaContainer.Add(builder),
    { KafkaFolder: { } folder } => ApacheKafka.Add(builder, folder, options.Data),
    _ => EmbeddedBroker.Add(builder),
};
IObjectStoreSource store = options.InContainers ? S3Container.Add(builder) : new FolderStore(options.Data);
var league = SimulatedLeague.Add(builder, options);
var control = new ControlChannel(broker.Address.Resource);

var scheduler = builder
    .AddService<Projects.MlbSts_Scheduler>(ServiceEndpoint.Scheduler, broker, league)
    .With(store)
    .Asking(league)
    .WithPollingCommands(control);
var scraper = builder
    .AddService<Projects.MlbSts_Scraper>(ServiceEndpoint.Scraper, broker, league)
    .With(store)
    .Asking(league)
    .WithReplicas(2);
var validator = builder
    .AddService<Projects.MlbSts_Validator>(ServiceEndpoint.Validator, broker, league)
    .With(store)
    .WithEnvironment("Validator__SweepSeconds", "2");
var dataMover = builder
    .AddService<Projects.MlbSts_DataMover>(ServiceEndpoint.DataMover, broker, league)
    .With(store)
    .WithEnvironment("DataMover__SweepSeconds", "2")
    .WithEnvironment("DataMover__LeaseSeconds", "5");
var bulkLoader = builder.AddService<Projects.MlbSts_BulkLoader>(ServiceEndpoint.BulkLoader, broker, league).With(store);
var monitor = builder.AddService<Projects.MlbSts_Monitor>(ServiceEndpoint.Monitor, broker, league).With(store);

if (options.InContainers)
    Dashboards.Add(builder);
if (!options.Hold)
    DayBegins.WhenHealthy(builder, league.Simulator, [scheduler, scraper, validator, dataMover, bulkLoader, monitor]);

await using var app = builder.Build();
await app.RunAsync();
await control.DisposeAsync();
