using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shop.Shared;
using Shop.Worker;

// The same program in its other uses. These two do their work and end.
if (args is ["report"]) return await Report.Write(new Catalog(), Console.Out);
if (args is ["migrate"]) return Migration.Run(new Catalog(), Console.Out);

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddShopTelemetry(builder.Configuration);
builder.Services.AddSingleton<Catalog>();
builder.Services.AddSingleton<Payments>();
builder.Services.AddSingleton<Cache>();
if (args is ["labels"]) builder.Services.AddHostedService<LabelPrinter>();
else builder.Services.AddHostedService<OrderWorker>();

await builder.Build().RunAsync();
return 0;
