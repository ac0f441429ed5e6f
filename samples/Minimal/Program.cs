var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "Hello from Kubernetes.");
app.Run();
