using Microsoft.Extensions.Diagnostics.HealthChecks;
using Shop.Shared;
using Shop.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddShopTelemetry(builder.Configuration);
builder.Services.AddSingleton<Catalog>();
builder.Services.AddSingleton<Shelves>().AddHostedService(services => services.GetRequiredService<Shelves>());
builder.Services.AddSingleton<Drain>();
builder.Services.AddHealthChecks().AddCheck<Drain>("drain", tags: ["ready"]);

// Requests that are under way when Kubernetes stops the Pod have this long to finish.
builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(20));

var app = builder.Build();

// Alive as long as it answers at all; ready until it is told to stop. Never the same check: an overloaded Pod must not be restarted.
app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") });

// In the cluster this is what the ConfigMap says, else what appsettings.json does.
var pageSize = app.Configuration.GetValue("Shop:PageSize", 20);
app.MapGet("/", (Catalog catalog, int page = 0) => catalog.Products.Skip(Math.Clamp(page, 0, 1000) * pageSize).Take(pageSize));
app.MapGet("/products/{id:int}", (int id, Catalog catalog, Shelves shelves) => catalog.Find(id) is { } product
    ? Results.Ok(new { product.Id, product.Name, product.Price, InStock = shelves.Of(id) })
    : Results.NotFound());

await app.RunAsync();
