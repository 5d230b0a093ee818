// The distributed application on a developer's machine: Kafka, an S3 server, the API's stand-in and the six services.
// Names, ports and settings are the services' own (ServiceEndpoint and the options classes); a test compares them.
var builder = DistributedApplication.CreateBuilder(args);

var kafka = builder.AddKafka("kafka").WithKafkaUI().WithDataVolume("mlbsts-kafka");

var user = builder.AddParameter("objectstore-user", secret: true);
var password = builder.AddParameter("objectstore-password", secret: true);
var image = builder.Configuration["ObjectStore:Image"] ?? "pgsty/silo";
var tag = builder.Configuration["ObjectStore:Tag"] ?? "RELEASE.2026-09-16T00-00-00Z";
var s3 = builder.AddContainer("object-store", image, tag)
    .WithArgs("server", "/data", "--console-address", ":9001")
    .WithEnvironment("MINIO_ROOT_USER", user)
    .WithEnvironment("MINIO_ROOT_PASSWORD", password)
    .WithHttpEndpoint(targetPort: 9000, name: "s3")
    .WithHttpEndpoint(targetPort: 9001, name: "console")
    .WithVolume("mlbsts-objects", "/data")
    .WithHttpHealthCheck("/minio/health/ready", endpointName: "s3");
var objectStore = builder.AddConnectionString(
    "objectstore",
    ReferenceExpression.Create($"Endpoint={s3.GetEndpoint("s3").Property(EndpointProperty.Url)};AccessKey={user};SecretKey={password}"));

var simulator = builder.AddProject<Projects.MlbSts_Simulator>("simulator")
    .WithHttpEndpoint(port: 5110)
    .WithHttpHealthCheck("/health");

builder.AddProject<Projects.MlbSts_Scheduler>("scheduler")
    .WithHttpEndpoint(port: 5101)
    .WithReference(kafka).WithReference(objectStore).WaitFor(kafka).WaitFor(s3).WaitFor(simulator)
    .WithEnvironment("StatsApi__BaseAddress", simulator.GetEndpoint("http"))
    .WithEnvironment("Clock__Follow", simulator.GetEndpoint("http"))
    .WithHttpHealthCheck("/health");

builder.AddProject<Projects.MlbSts_Scraper>("scraper")
    .WithHttpEndpoint(port: 5102)
    .WithReference(kafka).WithReference(objectStore).WaitFor(kafka).WaitFor(s3).WaitFor(simulator)
    .WithEnvironment("StatsApi__BaseAddress", simulator.GetEndpoint("http"))
    .WithEnvironment("Clock__Follow", simulator.GetEndpoint("http"))
    .WithHttpHealthCheck("/health");

builder.AddProject<Projects.MlbSts_Validator>("validator")
    .WithHttpEndpoint(port: 5103)
    .WithReference(kafka).WithReference(objectStore).WaitFor(kafka).WaitFor(s3).WaitFor(simulator)
    .WithEnvironment("Clock__Follow", simulator.GetEndpoint("http"))
    .WithHttpHealthCheck("/health");

builder.AddProject<Projects.MlbSts_DataMover>("data-mover")
    .WithHttpEndpoint(port: 5104)
    .WithReference(kafka).WithReference(objectStore).WaitFor(kafka).WaitFor(s3).WaitFor(simulator)
    .WithEnvironment("Clock__Follow", simulator.GetEndpoint("http"))
    .WithHttpHealthCheck("/health");

builder.AddProject<Projects.MlbSts_BulkLoader>("bulk-loader")
    .WithHttpEndpoint(port: 5105)
    .WithReference(kafka).WithReference(objectStore).WaitFor(kafka).WaitFor(s3).WaitFor(simulator)
    .WithEnvironment("Clock__Follow", simulator.GetEndpoint("http"))
    .WithHttpHealthCheck("/health");

builder.AddProject<Projects.MlbSts_Monitor>("monitor")
    .WithHttpEndpoint(port: 5100)
    .WithReference(kafka).WaitFor(kafka).WaitFor(simulator)
    .WithEnvironment("Clock__Follow", simulator.GetEndpoint("http"))
    .WithExternalHttpEndpoints()
    .WithHttpHealthCheck("/health");

builder.Build().Run();
