using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shop.Shared;
using Shop.Worker;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddSingleton<Catalog>();
builder.Services.AddHostedService<OrderWorker>();

await builder.Build().RunAsync();
