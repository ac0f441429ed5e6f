using Microsoft.Extensions.Diagnostics.HealthChecks;
using Shop.Shared;
using Shop.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Catalog>();
builder.Services.AddSingleton<Drain>();
builder.Services.AddHealthChecks().AddCheck<Drain>("drain", tags: ["ready"]);

// Requests that are under way when Kubernetes stops the Pod have this long to finish.
builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(20));

var app = builder.Build();

// Alive as long as it answers at all; ready until it is told to stop. Never the same check: an overloaded Pod must not be restarted.
app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") });

app.MapGet("/", (Catalog catalog) => catalog.Products);
app.MapGet("/products/{id:int}", (int id, Catalog catalog) => catalog.Find(id) is { } product ? Results.Ok(product) : Results.NotFound());

await app.RunAsync();
