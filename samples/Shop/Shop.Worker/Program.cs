using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shop.Shared;
using Shop.Worker;

// The same program in its other uses: each does its work and ends.
if (args is ["report"]) return Report.Write(new Catalog(), Console.Out);
if (args is ["migrate"]) return Migration.Run(new Catalog(), Console.Out);

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddSingleton<Catalog>();
builder.Services.AddSingleton<PackedOrders>();
builder.Services.AddHostedService<OrderWorker>();

await builder.Build().RunAsync();
return 0;
