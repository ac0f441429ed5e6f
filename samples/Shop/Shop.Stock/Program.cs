using Shop.Shared;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddShopTelemetry(builder.Configuration);
builder.Services.AddHealthChecks();
var app = builder.Build();
app.MapHealthChecks("/health");

// How many of each product there are, by its number. A real shop counts; this one has as many of each as its price allows.
var shelves = new Catalog().Products.ToDictionary(p => p.Id, p => (int)(1000 / p.Price));
app.MapGet("/shelves", () => shelves);

await app.RunAsync();
