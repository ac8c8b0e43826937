package baton.bench;

import java.sql.Connection;
import java.util.Map;
import javax.sql.DataSource;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.operaton.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.context.Context;
import org.operaton.bpm.engine.impl.db.sql.DbSqlSession;
import org.operaton.bpm.engine.impl.persistence.StrongUuidGenerator;

final class Operaton implements Peer {
  private ProcessEngine engine;

  @Override
  public void start(DataSource dataSource) {
    var configuration = new StandaloneProcessEngineConfiguration();
    configuration.setDataSource(dataSource);
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setHistory(System.getProperty("history", "audit"));
    configuration.setJobExecutorActivate(false);
    // As its documentation advises; its own takes a second connection for each block of ids.
    configuration.setIdGenerator(new StrongUuidGenerator());
    configuration.setBeans(Map.of("work", (JavaDelegate) this::work));
    engine = configuration.buildProcessEngine();
  }

  @Override
  public void deploy(String name, String xml) {
    engine.getRepositoryService().createDeployment().addString(name + ".bpmn", xml).deploy();
  }

  @Override
  public String begin(String processId, Map<String, Object> variables) {
    return engine.getRuntimeService().startProcessInstanceByKey(processId, variables).getId();
  }

  @Override
  public void completeTask(String instanceId, Map<String, Object> variables) {
    var tasks = engine.getTaskService();
    tasks.complete(tasks.createTaskQuery().processInstanceId(instanceId).singleResult().getId(), variables);
  }

  @Override
  public Connection connection() {
    return Context.getCommandContext().getSession(DbSqlSession.class).getSqlSession().getConnection();
  }

  private void work(DelegateExecution execution) throws Exception {
    var id = Work.log(connection(), execution.getId(), execution.getActivityInstanceId(), (String) execution.getVariable("subject"));
    execution.setVariable("interactionId", id);
  }
}
